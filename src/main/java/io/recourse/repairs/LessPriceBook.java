package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.settlement.AgreedReduction;

/** What technicians took off the price of goods that stay faulty with their buyer. */
public interface LessPriceBook extends AgreedReduction {

  /** Takes the place of an earlier sum. */
  void keep(CaseNumber number, Money sum);
}
