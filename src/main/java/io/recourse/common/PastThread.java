package io.recourse.common;

import java.time.Instant;
import java.util.Optional;

/**
 * A thread that lives through past time while all others live now: the demo tells its stories on
 * one. The product's clock and the engine's both ask it.
 */
public final class PastThread {

  private static final ThreadLocal<Moment> HERE = new ThreadLocal<>();

  private PastThread() {}

  private record Moment(Instant at, long since) {

    private Instant now() {
      return at.plusNanos(System.nanoTime() - since);
    }
  }

  /** From here on it is this time on the current thread, and time goes on. */
  public static void standAt(Instant time) {
    HERE.set(new Moment(time, System.nanoTime()));
  }

  /** Back to the time of all others. */
  public static void leave() {
    HERE.remove();
  }

  public static boolean isHere() {
    return HERE.get() != null;
  }

  /** Empty on a thread that lives now. */
  public static Optional<Instant> now() {
    return Optional.ofNullable(HERE.get()).map(Moment::now);
  }
}
