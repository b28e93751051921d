package io.recourse.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real PostgreSQL, behind its real server, job executor off, the demo's
 * doors open. Every test class with exactly this annotation shares one context, so tests bring
 * their own orders and cases.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ListenersInUse
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"recourse.web.body-patience=3s", "recourse.web.trusted-proxies=127.0.0.1"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles({"demo", "test"})
public @interface RecourseTest {}
