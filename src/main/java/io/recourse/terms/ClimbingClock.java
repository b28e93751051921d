package io.recourse.terms;

import io.recourse.common.CaseNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock of staff that reached a rung of the ladder, whichever department it waits for (XDP-02).
 *
 * @param target working time of a work clock; null for an obligation, whose whole time counts
 * @param rung the last percentage for which a step was taken
 */
public record ClimbingClock(
    long id,
    CaseNumber number,
    String name,
    Instant startedAt,
    Instant dueAt,
    Duration target,
    int rung) {

  /** The step alone, without which of several it is. */
  public String step() {
    return name.replaceFirst("#.*", "");
  }

  public boolean isWork() {
    return target != null;
  }
}
