package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whoever sells a kind of plan; called within the transaction that books the change. */
public interface SoldPlan {

  PlanSale.Kind kind();

  /** Whether something is done once it is paid, which ends its case; else it is in force. */
  default boolean isCarriedOut() {
    return false;
  }

  /** Whether nothing can be taken back of it any more, by the customer's own wish. */
  default boolean isUsedUp(CaseNumber sale) {
    return false;
  }

  /** Whether it was paid and nothing was done for it yet. */
  default boolean isStillOwed(CaseNumber sale) {
    return false;
  }

  /** It is paid, so that it is in force from now on. */
  void paid(CaseNumber sale);

  /** It was not paid in time, or the customer does not want it any more. */
  void lapsed(CaseNumber sale);

  /** From when to when what was sold answers or brings visits, both days included. */
  Runs runs(CaseNumber sale);

  /**
   * It was called off.
   *
   * @param last its last day; null where all of it was paid back, as if it had never been
   */
  void calledOff(CaseNumber sale, LocalDate last);

  /** Days of a plan. */
  record Runs(LocalDate startsOn, LocalDate endsOn) {

    /** Of all days of it those after this one, and all. */
    long left(LocalDate today) {
      return today.isBefore(startsOn)
          ? days()
          : Math.max(0, ChronoUnit.DAYS.between(today, endsOn));
    }

    long days() {
      return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
  }
}
