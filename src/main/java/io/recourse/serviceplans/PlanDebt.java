package io.recourse.serviceplans;

import io.recourse.common.CaseNumber;
import io.recourse.payments.Debt;
import io.recourse.payments.Debts;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a plan costs its customer. */
@Component
class PlanDebt implements Debts {

  private final PlanSales sales;
  private final CaseClocks clocks;
  private final PayPlan pay;
  private final PlanNews news;

  PlanDebt(PlanSales sales, CaseClocks clocks, PayPlan pay, PlanNews news) {
    this.sales = sales;
    this.clocks = clocks;
    this.pay = pay;
    this.news = news;
  }

  @Override
  public Optional<Debt> of(CaseNumber number) {
    return sales
        .find(number)
        .filter(sale -> sale.state() == PlanSale.State.ASKED)
        .flatMap(sale -> running(number).map(until -> debt(sale, until)));
  }

  @Override
  public void paid(CaseNumber number, Debt debt, String reference) {
    pay.paid(number);
    news.paid(number);
  }

  private static Debt debt(PlanSale sale, CaseClock until) {
    return new Debt("plan", sale.price(), until.dueAt());
  }

  private Optional<CaseClock> running(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(PayPlan.PAYMENT) && clock.isRunning())
        .findFirst();
  }
}
