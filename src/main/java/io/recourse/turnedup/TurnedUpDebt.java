package io.recourse.turnedup;

import io.recourse.common.CaseNumber;
import io.recourse.payments.Debt;
import io.recourse.payments.Debts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeping goods that turned up costs. */
@Component
class TurnedUpDebt implements Debts {

  private final TurnedUpBook book;
  private final TurnedUpClocks clocks;
  private final PayTurnedUp pay;
  private final TurnedUpFlow flow;

  TurnedUpDebt(TurnedUpBook book, TurnedUpClocks clocks, PayTurnedUp pay, TurnedUpFlow flow) {
    this.book = book;
    this.clocks = clocks;
    this.pay = pay;
    this.flow = flow;
  }

  @Override
  public Optional<Debt> of(CaseNumber number) {
    return book.find(number)
        .flatMap(
            found ->
                clocks
                    .running(number, TurnedUpWait.PRICE)
                    .map(until -> new Debt(until.name(), found.worth(), until.dueAt())));
  }

  @Override
  public void paid(CaseNumber number, Debt debt, String reference) {
    pay.paid(number);
    flow.paid(number);
  }
}
