package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;

/** The process that waits for the payment of a plan. */
public interface PlanNews {

  void paid(CaseNumber number);
}
