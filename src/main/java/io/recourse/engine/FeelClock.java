package io.recourse.engine;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long the FEEL that this thread evaluates may still take; real time, because it is the machine
 * that is spared. The interpreter looks at it before every part of an expression.
 */
public final class FeelClock {

  private static final ThreadLocal<FeelClock> RUNNING = new ThreadLocal<>();

  private final long end;
  private boolean struck;

  private FeelClock(Duration limit) {
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** The time was up. Asked again it is still up, so no other cell begins. */
  public static final class TimeUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TimeUp() {
      super("FEEL took too long", null, false, false);
    }
  }

  /**
   * Evaluates within the limit, or within what an evaluation around it still has.
   *
   * @throws TimeUp also where the decision engine swallowed it and went on
   */
  public static <T> T within(Duration limit, Supplier<T> evaluation) {
    if (RUNNING.get() != null) {
      return evaluation.get();
    }
    FeelClock clock = new FeelClock(limit);
    RUNNING.set(clock);
    try {
      T answer = evaluation.get();
      if (clock.struck) {
        throw new TimeUp();
      }
      return answer;
    } catch (RuntimeException failure) {
      throw clock.struck ? new TimeUp() : failure;
    } finally {
      RUNNING.remove();
    }
  }

  static void look() {
    FeelClock clock = RUNNING.get();
    if (clock != null && (clock.struck || System.nanoTime() - clock.end > 0)) {
      clock.struck = true;
      throw new TimeUp();
    }
  }
}
