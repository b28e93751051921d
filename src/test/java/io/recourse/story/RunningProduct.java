package io.recourse.story;

import io.recourse.testing.ListenersInUse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** The product as a user starts it: demo profile, real port, job executor at work. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ListenersInUse
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "recourse.data-dir=target/story-data/${PID}",
      "recourse.database.durable=false",
      "recourse.demo.cases=none",
      "recourse.public-url=http://localhost:${local.server.port:0}"
    })
@ActiveProfiles("demo")
public @interface RunningProduct {}
