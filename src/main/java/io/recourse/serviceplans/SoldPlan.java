package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;

/** Whoever sells a kind of plan; called within the transaction that books the change. */
public interface SoldPlan {

  PlanSale.Kind kind();

  /** It is paid, so that it is in force from now on. */
  void paid(CaseNumber sale);

  /** It was not paid in time, or the customer does not want it any more. */
  void lapsed(CaseNumber sale);
}
