package io.recourse.returns.process;

import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.cases.Reason;

/** What the warehouse may expect of goods before it looks, going by the customer's reason. */
record ExpectedCondition(Grade grade, Disposition disposition) {

  static ExpectedCondition of(Reason reason) {
    return switch (reason) {
      case SAFETY, RECALL, COUNTERFEIT -> new ExpectedCondition(Grade.D, Disposition.SCRAP);
      case DEFECTIVE, FAULT_IN_USE, DAMAGED, MISSING_PART ->
          new ExpectedCondition(Grade.C, Disposition.REFURBISH);
      case DAMAGED_PACKAGING -> new ExpectedCondition(Grade.B, Disposition.RESTOCK);
      default -> new ExpectedCondition(Grade.A, Disposition.RESTOCK);
    };
  }
}
