package io.recourse.cells.jdbc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a server again until it is so far, but not for ever. */
final class Patience {

  private static final long PAUSE_MILLIS = 100;

  private Patience() {}

  static void within(Duration limit, String what, BooleanSupplier done) {
    long since = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - since > limit.toNanos()) {
        throw new IllegalStateException("After " + limit + " it is not so far that " + what + ".");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
