package io.recourse.web.security;

import io.recourse.testing.ListenersInUse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** The whole application behind its real server, on a port of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ListenersInUse
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "recourse.data-dir=target/test-data/doors-${PID}",
      "recourse.web.body-patience=3s",
      "recourse.web.trusted-proxies=127.0.0.1"
    })
@ActiveProfiles({"demo", "test"})
@interface DoorsOpen {}
