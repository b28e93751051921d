package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.engine.LostRace;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a change of a task again, as a whole, when its transaction lost a race: against the product
 * itself the next try goes through, and where another person was faster that try says so with its
 * ground. Only who loses every time is told that somebody was faster.
 */
final class Contended {

  private static final int TRIES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

  private Contended() {}

  static <T> T attempt(Supplier<T> change) {
    for (int lost = 0; ; lost++) {
      try {
        return change.get();
      } catch (RuntimeException failure) {
        if (!LostRace.is(failure)) {
          throw failure;
        }
        if (lost + 1 >= TRIES || isPartOfMore()) {
          throw Problem.conflict("task.contended");
        }
        pause(lost);
      }
    }
  }

  /** What a request with an idempotency key began is rolled back and can only be asked again. */
  private static boolean isPartOfMore() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** Twice as long each time, and never as long as whoever it lost against. */
  private static void pause(int lost) {
    long longest = FIRST_PAUSE.toNanos() << lost;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
