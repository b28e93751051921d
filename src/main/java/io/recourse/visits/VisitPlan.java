package io.recourse.visits;

import io.recourse.common.CaseNumber;

/**
 * Why and how a customer is visited.
 *
 * @param about the solved case; null for every other occasion
 */
public record VisitPlan(
    VisitOccasion occasion, CaseNumber about, VisitStrategy strategy, VisitChannel channel) {

  /** Somebody asked for it: a person calls. */
  static final VisitPlan ASKED =
      new VisitPlan(VisitOccasion.ASKED, null, VisitStrategy.LISTEN, VisitChannel.PHONE);
}
