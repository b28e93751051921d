package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;
import io.recourse.payments.Debt;
import io.recourse.payments.Debts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a change makes an order dearer, while its term runs. */
@Component
class ChangeDebt implements Debts {

  private static final String KEY = "orderChange";

  private final ChangeBook book;
  private final AskToPay ask;

  ChangeDebt(ChangeBook book, AskToPay ask) {
    this.book = book;
    this.ask = ask;
  }

  @Override
  public Optional<Debt> of(CaseNumber number) {
    return book.find(number)
        .filter(change -> change.state() == RequestedChange.State.TO_PAY)
        .map(change -> new Debt(KEY, change.owed(), change.payBy()));
  }

  @Override
  public void paid(CaseNumber number, Debt debt, String reference) {
    ask.paid(number);
  }
}
