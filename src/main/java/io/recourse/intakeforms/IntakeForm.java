package io.recourse.intakeforms;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a form is offered to customers, beside what it asks. Nothing of it changes but its end: two
 * people agreed on it.
 *
 * @param key of the deployed form, such as {@code Intake_PumpQuestion}
 * @param category of products it is for; null for none in particular
 * @param byLinkOnly whether it is met by its own link alone, not beside the customer's orders
 * @param from first day, where the service desk is
 * @param until last day; null for no end so far
 * @param endedBy who took it off the door; null while nobody did
 */
public record IntakeForm(
    String key,
    FormName name,
    String category,
    boolean byLinkOnly,
    LocalDate from,
    LocalDate until,
    String addedBy,
    Instant addedAt,
    String endedBy,
    Instant endedAt) {

  /** Whether it can be met now; {@code DRAFTED} until a second person agreed. */
  public enum State {
    DRAFTED,
    COMING,
    OPEN,
    OVER,
    ENDED
  }

  State state(LocalDate today, boolean deployed) {
    if (isEnded()) {
      return State.ENDED;
    }
    if (until != null && until.isBefore(today)) {
      return State.OVER;
    }
    if (!deployed) {
      return State.DRAFTED;
    }
    return from.isAfter(today) ? State.COMING : State.OPEN;
  }

  boolean isEnded() {
    return endedAt != null;
  }
}
