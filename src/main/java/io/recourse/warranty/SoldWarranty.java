package io.recourse.warranty;

import io.recourse.common.CaseNumber;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SoldPlan;
import org.springframework.stereotype.Component;

/** An extended warranty answers once it is paid, and never where it is not. */
@Component
class SoldWarranty implements SoldPlan {

  private final WarrantyBook book;

  SoldWarranty(WarrantyBook book) {
    this.book = book;
  }

  @Override
  public PlanSale.Kind kind() {
    return PlanSale.Kind.WARRANTY;
  }

  @Override
  public void paid(CaseNumber sale) {
    book.becomes(sale, UnitWarranty.State.IN_FORCE);
  }

  @Override
  public void lapsed(CaseNumber sale) {
    book.becomes(sale, UnitWarranty.State.LAPSED);
  }
}
