package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.ClosePayments;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deposit of a loan, and what is charged beyond it, are asked for. */
@Service
public class PayLoan {

  private final Cases cases;
  private final LoanBook book;
  private final LoanClocks clocks;
  private final ClosePayments payments;

  PayLoan(Cases cases, LoanBook book, LoanClocks clocks, ClosePayments payments) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.payments = payments;
  }

  /** Whether a deposit is asked before the device is sent. */
  @Transactional(readOnly = true)
  public boolean asksDeposit(CaseNumber number) {
    return book.get(number).asksDeposit();
  }

  /** Returns by when it is to be paid: the deposit of one not sent yet, else the charge. */
  @Transactional
  public Instant ask(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, awaited(book.get(number)));
    cases.save(of);
    return by;
  }

  /** All of what was asked for is paid; runs under the lock of the case. */
  @Transactional
  public void paid(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Loan loan = book.get(number);
    LoanWait wait = awaited(loan);
    clocks.meet(number, wait);
    book.save(wait == LoanWait.DEPOSIT ? loan.paidDeposit() : loan.with(loan.charge().settled()));
    cases.save(of);
  }

  /** The charge was not paid in time: it is written off, and what is paid later goes back. */
  @Transactional
  public void writeOff(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.breach(number, LoanWait.CHARGE);
    payments.expire(number);
  }

  static LoanWait awaited(Loan loan) {
    return loan.state() == Loan.State.ASKED ? LoanWait.DEPOSIT : LoanWait.CHARGE;
  }
}
