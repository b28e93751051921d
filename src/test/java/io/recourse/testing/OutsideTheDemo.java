package io.recourse.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application behind its real server as an operator starts it: without the demo, with no
 * setting but the two that it does not start without.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ListenersInUse
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "recourse.data-dir=target/test-data/operated-${PID}",
      "recourse.gateway.simulated=true",
      "recourse.shipping.simulated=true"
    })
@ActiveProfiles("test")
public @interface OutsideTheDemo {}
