package io.recourse.terms;

import java.time.Duration;
import java.time.Instant;

/**
 * A promise of the house to itself, in working time of the team that owns the case.
 *
 * @param dueAt by when it is to be met; while it rests, as it was when it began to
 * @param rung the last percentage for which the ladder took a step
 * @param left what is left of the target while it rests; null while it runs
 * @param endedAt null while it is neither met nor cancelled, also when it was missed
 */
public record WorkClock(
    long id,
    String name,
    Instant startedAt,
    Instant dueAt,
    CaseClock.State state,
    Duration target,
    Duration left,
    Instant endedAt,
    int rung) {

  public boolean isLive() {
    return endedAt == null;
  }

  public boolean isMissed() {
    return state == CaseClock.State.BREACHED;
  }
}
