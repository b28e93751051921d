package io.recourse.deliveries;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.settlement.AgreedReduction;

/** What came off the price of deliveries that their buyers keep. */
public interface ReductionBook extends AgreedReduction {

  /** Takes the place of an earlier sum. */
  void keep(CaseNumber number, Money sum);

  /** The shop's share holds again. */
  void forget(CaseNumber number);
}
