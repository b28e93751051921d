package io.recourse.story;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The port is known before the start, so that links in mails and pages lead back here. */
class KnownPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    int port = TestSocketUtils.findAvailableTcpPort();
    TestPropertyValues.of("server.port=" + port, "recourse.public-url=http://localhost:" + port)
        .applyTo(context);
  }
}
