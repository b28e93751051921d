package io.recourse.visits;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is to be asked: after solved cases, after deliveries, at intervals (FUP-02). */
@Service
public class PlanVisits {

  private static final int AT_ONCE = 200;

  /**
   * At intervals so many in one round, so that a shop that starts does not write to all at once.
   */
  private static final int A_ROUND = 50;

  private final SolvedCases solved;
  private final DueCustomers customers;
  private final VisitLimits limits;
  private final Clock clock;

  PlanVisits(SolvedCases solved, DueCustomers customers, VisitLimits limits, Clock clock) {
    this.solved = solved;
    this.customers = customers;
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

  /**
   * One page of those whose orders were delivered.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<DueCustomer> delivered(DueCustomer after) {
    if (!limits.plans()) {
      return List.of();
    }
    Instant last = clock.instant().minus(limits.delivered());
    Instant from = after == null ? last.minus(limits.within()) : after.since();
    return customers.delivered(from, last, AT_ONCE);
  }

  /** Some of those whom nobody heard for the interval. */
  @Transactional(readOnly = true)
  public List<DueCustomer> unheard() {
    return limits.plans()
        ? customers.unheardSince(clock.instant().minus(limits.interval()), A_ROUND)
        : List.of();
  }
}
