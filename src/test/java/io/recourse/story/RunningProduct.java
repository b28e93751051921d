package io.recourse.story;

import io.recourse.testing.ListenersInUse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The product as a user starts it: demo profile, a port of its own, job executor at work. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ListenersInUse
@ExtendWith(StoriesTold.class)
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "recourse.data-dir=target/story-data/${PID}",
      "recourse.database.durable=false",
      "recourse.demo.cases=none"
    })
@ContextConfiguration(initializers = KnownPort.class)
@ActiveProfiles("demo")
public @interface RunningProduct {}
