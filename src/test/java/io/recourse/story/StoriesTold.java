package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.messages.RefusedMails;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Counts what is told of the running product, and how much of it came to a good end. None does
 * where a mail was made that does not read well, though only a job heard of it.
 */
final class StoriesTold implements TestWatcher, AfterEachCallback {

  private static final AtomicInteger GOOD = new AtomicInteger();
  private static final AtomicInteger ALL = new AtomicInteger();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> System.out.printf("Browser stories: %d of %d%n", GOOD.get(), ALL.get())));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(RefusedMails.taken()).as("mails that do not read well").isEmpty();
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
