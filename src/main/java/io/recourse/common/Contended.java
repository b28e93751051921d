package io.recourse.common;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Runs a change again, as a whole, when its transaction lost a race: against the product itself the
 * next try goes through, and where another person was faster that try says so with its ground. Only
 * who loses every time is told of a conflict.
 */
public final class Contended {

  /** Something that begins and ends a transaction of its own each time it is run. */
  @FunctionalInterface
  public interface Change<T, E extends Throwable> {
    T run() throws E;
  }

  private static final int TRIES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

  private final Predicate<Throwable> lostRace;

  /** Knows by {@code lostRace} that a transaction was rolled back only because of another one. */
  public Contended(Predicate<Throwable> lostRace) {
    this.lostRace = lostRace;
  }

  public boolean isLostBy(Throwable failure) {
    return lostRace.test(failure);
  }

  /**
   * Returns what the first try that did not lose a race returned.
   *
   * @throws Problem CONFLICT when every try lost
   */
  public <T, E extends Throwable> T attempt(Change<T, E> change) throws E {
    for (int lost = 0; ; lost++) {
      try {
        return change.run();
      } catch (RuntimeException failure) {
        if (!isLostBy(failure)) {
          throw failure;
        }
        if (lost + 1 >= TRIES) {
          throw givenUp();
        }
        pause(lost);
      }
    }
  }

  public static Problem givenUp() {
    return Problem.conflict("request.contended");
  }

  /** Twice as long each time, and never as long as whoever it lost against. */
  private static void pause(int lost) {
    long longest = FIRST_PAUSE.toNanos() << lost;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
