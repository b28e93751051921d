package io.recourse.warranty;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.policy.LocalDays;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SoldPlan;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** An extended warranty answers from the day it is paid on, and never where it is not. */
@Component
class SoldWarranty implements SoldPlan {

  private final WarrantyBook book;
  private final Cases cases;
  private final LocalDays days;
  private final Clock clock;

  SoldWarranty(WarrantyBook book, Cases cases, LocalDays days, Clock clock) {
    this.book = book;
    this.cases = cases;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public PlanSale.Kind kind() {
    return PlanSale.Kind.WARRANTY;
  }

  @Override
  public void paid(CaseNumber sale) {
    String country = cases.get(sale).origin().country();
    book.paid(sale, days.dayOf(clock.instant(), country));
  }

  @Override
  public void lapsed(CaseNumber sale) {
    book.lapsed(sale);
  }

  @Override
  public Runs runs(CaseNumber sale) {
    UnitWarranty sold = book.soldOn(sale).orElseThrow();
    return new Runs(sold.startsOn(), sold.endsOn());
  }

  @Override
  public void calledOff(CaseNumber sale, LocalDate last) {
    if (last == null) {
      book.lapsed(sale);
    } else {
      book.endsOn(sale, last);
    }
  }
}
