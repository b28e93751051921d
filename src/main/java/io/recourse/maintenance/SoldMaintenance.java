package io.recourse.maintenance;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.policy.LocalDays;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.SoldPlan;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Maintenance that is sold brings its visits once it is paid; a late payment costs no day of it.
 */
@Component
class SoldMaintenance implements SoldPlan {

  private final AgreementBook book;
  private final Cases cases;
  private final LocalDays days;
  private final Clock clock;

  SoldMaintenance(AgreementBook book, Cases cases, LocalDays days, Clock clock) {
    this.book = book;
    this.cases = cases;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public PlanSale.Kind kind() {
    return PlanSale.Kind.MAINTENANCE;
  }

  @Override
  public void paid(CaseNumber sale) {
    book.paid(sale, days.dayOf(clock.instant(), cases.get(sale).origin().country()));
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
