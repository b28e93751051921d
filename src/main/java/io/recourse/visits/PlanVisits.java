package io.recourse.visits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the solved cases whose customers are to be asked how it went (FUP-05). */
@Service
public class PlanVisits {

  private static final int AT_ONCE = 200;

  private final SolvedCases solved;
  private final VisitLimits limits;
  private final Clock clock;

  PlanVisits(SolvedCases solved, VisitLimits limits, Clock clock) {
    this.solved = solved;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * One page of them, the oldest first.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<SolvedCase> due(SolvedCase after) {
    if (!limits.afterSolved()) {
      return List.of();
    }
    Instant last = clock.instant().minus(limits.after());
    Instant from = after == null ? last.minus(limits.within()) : after.closedAt();
    return solved.unvisited(from, last, AT_ONCE);
  }
}
