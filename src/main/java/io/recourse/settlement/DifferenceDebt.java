package io.recourse.settlement;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Orders;
import io.recourse.payments.Debt;
import io.recourse.payments.Debts;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The difference of an exchange for something dearer, while its term runs. */
@Component
class DifferenceDebt implements Debts {

  private final Cases cases;
  private final Orders orders;
  private final CaseClocks clocks;
  private final SettlementBook book;
  private final PrepareExchange exchange;

  DifferenceDebt(
      Cases cases,
      Orders orders,
      CaseClocks clocks,
      SettlementBook book,
      PrepareExchange exchange) {
    this.cases = cases;
    this.orders = orders;
    this.clocks = clocks;
    this.book = book;
    this.exchange = exchange;
  }

  @Override
  public Optional<Debt> of(CaseNumber number) {
    long owed =
        book.settlements(number).values().stream()
            .filter(LineSettlement::asksDifference)
            .mapToLong(line -> -line.amount())
            .sum();
    return owed == 0 ? Optional.empty() : running(number).map(clock -> debt(number, clock, owed));
  }

  @Override
  public void paid(CaseNumber number, Debt debt, String reference) {
    exchange.paidThroughProvider(number, reference);
  }

  private Optional<CaseClock> running(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(AskDifference.CLOCK))
        .filter(clock -> clock.state() == CaseClock.State.RUNNING)
        .findFirst();
  }

  private Debt debt(CaseNumber number, CaseClock clock, long owed) {
    ServiceCase of = cases.get(number);
    String currency = orders.find(of.orderNumber()).orElseThrow().currency();
    String key = "difference/" + clock.startedAt().toEpochMilli();
    return new Debt(key, new Money(owed, currency), clock.dueAt());
  }
}
