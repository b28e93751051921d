package io.recourse.maintenance;

import io.recourse.common.CaseNumber;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SoldPlan;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Maintenance that is sold brings its visits once it is paid. */
@Component
class SoldMaintenance implements SoldPlan {

  private final AgreementBook book;

  SoldMaintenance(AgreementBook book) {
    this.book = book;
  }

  @Override
  public PlanSale.Kind kind() {
    return PlanSale.Kind.MAINTENANCE;
  }

  @Override
  public void paid(CaseNumber sale) {
    book.becomes(sale, Agreement.State.IN_FORCE);
  }

  @Override
  public void lapsed(CaseNumber sale) {
    book.becomes(sale, Agreement.State.LAPSED);
  }

  @Override
  public Runs runs(CaseNumber sale) {
    Agreement sold = book.soldOn(sale).orElseThrow();
    return new Runs(sold.startsOn(), sold.endsOn());
  }

  @Override
  public void calledOff(CaseNumber sale, LocalDate last) {
    book.becomes(sale, Agreement.State.ENDED);
  }
}
