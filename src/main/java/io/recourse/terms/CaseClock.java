package io.recourse.terms;

import java.time.Instant;

/**
 * One obligation; {@code legalGround} and {@code endedAt} may be null.
 *
 * @param name the step it stands for; where a case has several of a kind, followed by {@code #} and
 *     which of them
 * @param doneAt when what was missed was done after all; null in all other states and until then
 */
public record CaseClock(
    String name,
    String party,
    Instant startedAt,
    Instant dueAt,
    State state,
    String defaultOutcome,
    String legalGround,
    Instant endedAt,
    Instant doneAt) {

  /** The statutory clock on the customer's money; a duty that runs beside what is waited for. */
  public static final String PAY_BACK = "REFUND";

  /** The limit of a department, which the case does not wait for. */
  public static final String ASK_DEPARTMENT = "askDepartment";

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Whether something stands still until it is over. */
  public boolean isWait() {
    return !name.equals(PAY_BACK);
  }

  /** The step alone, without which of several it is. */
  public String step() {
    return name.replaceFirst("#.*", "");
  }

  /** How an obligation stands. */
  public enum State {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
  }
}
