package io.recourse.deliveries;

import io.recourse.common.CaseNumber;

/** The process of a problem, as those see it who have news for it. */
public interface ProblemNews {

  /** The customer answered what they were asked. */
  void answered(CaseNumber number);

  /** Something was heard of the goods. */
  void goodsHeardOf(CaseNumber number);
}
