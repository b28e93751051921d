package io.recourse.story;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Counts what is told of the running product, and how much of it came to a good end. */
final class StoriesTold implements TestWatcher {

  private static final AtomicInteger GOOD = new AtomicInteger();
  private static final AtomicInteger ALL = new AtomicInteger();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> System.out.printf("Browser stories: %d of %d%n", GOOD.get(), ALL.get())));
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    ALL.incrementAndGet();
    GOOD.incrementAndGet();
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    ALL.incrementAndGet();
  }
}
