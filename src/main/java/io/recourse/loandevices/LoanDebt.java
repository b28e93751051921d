package io.recourse.loandevices;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payments.Debt;
import io.recourse.payments.Debts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a loan costs its customer: a deposit before, a charge after. */
@Component
class LoanDebt implements Debts {

  private final LoanBook book;
  private final LoanClocks clocks;
  private final PayLoan pay;
  private final LoanNews news;

  LoanDebt(LoanBook book, LoanClocks clocks, PayLoan pay, LoanNews news) {
    this.book = book;
    this.clocks = clocks;
    this.pay = pay;
    this.news = news;
  }

  @Override
  public Optional<Debt> of(CaseNumber number) {
    return book.find(number).flatMap(this::owed);
  }

  @Override
  public void paid(CaseNumber number, Debt debt, String reference) {
    pay.paid(number);
    news.paid(number);
  }

  private Optional<Debt> owed(Loan loan) {
    LoanWait wait = PayLoan.awaited(loan);
    Money owed = wait == LoanWait.DEPOSIT ? loan.deposit() : loan.owedBeyondDeposit();
    return clocks
        .running(loan.number(), wait)
        .map(until -> new Debt(wait.clock(), owed, until.dueAt()));
  }
}
