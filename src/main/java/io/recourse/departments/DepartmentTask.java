package io.recourse.departments;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What a department is asked to do for a case.
 *
 * @param dueAt end of its limit, in working time
 * @param answer null until it answered
 */
public record DepartmentTask(
    UUID id,
    CaseNumber number,
    String department,
    String task,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    String answer,
    String answeredBy,
    Instant answeredAt) {

  /** How it stands, as everybody on the case sees it. */
  public enum State {
    OPEN,
    LATE,
    ANSWERED,
    ANSWERED_LATE
  }

  public State state(Instant now) {
    if (answer == null) {
      return now.isBefore(dueAt) ? State.OPEN : State.LATE;
    }
    return answeredAt.isAfter(dueAt) ? State.ANSWERED_LATE : State.ANSWERED;
  }
}
