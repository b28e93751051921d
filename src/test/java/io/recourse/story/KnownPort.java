package io.recourse.story;

import java.util.stream.IntStream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The port is known before the start, so that links in mails and pages lead back here. */
class KnownPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int LENT_TO_CALLERS = 32_768;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    int port = nobodysElse();
    TestPropertyValues.of("server.port=" + port, "recourse.public-url=http://localhost:" + port)
        .applyTo(context);
  }

  /** Below those that systems lend to outgoing connections while this start goes on. */
  private static int nobodysElse() {
    return IntStream.generate(TestSocketUtils::findAvailableTcpPort)
        .filter(port -> port < LENT_TO_CALLERS)
        .findFirst()
        .orElseThrow();
  }
}
