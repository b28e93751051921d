package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.ClosePayments;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A device is here, however it came, and even after it counted as lost. */
@Service
public class TakeBackLoan {

  private final Cases cases;
  private final LoanBook book;
  private final HoldingLoan holding;
  private final DevicePool pool;
  private final ClosePayments payments;
  private final LoanEvents events;
  private final LoanNews news;
  private final Clock clock;

  TakeBackLoan(
      Cases cases,
      LoanBook book,
      HoldingLoan holding,
      DevicePool pool,
      ClosePayments payments,
      LoanEvents events,
      LoanNews news,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.holding = holding;
    this.pool = pool;
    this.payments = payments;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Somebody has the device in hands here.
   *
   * @throws Problem NOT_FOUND when no loan has it out, or lost it and is not settled yet
   */
  @Transactional
  public void isHere(String serial) {
    CaseNumber number =
        holding
            .of(serial)
            .filter(one -> one.state() == Loan.State.SENT || one.state() == Loan.State.LOST)
            .map(Loan::number)
            .orElseThrow(() -> Problem.notFound("loan.notOut", serial));
    ServiceCase of = cases.lock(number);
    Loan loan = book.get(number);
    if (loan.state() == Loan.State.SENT) {
      book.save(loan.cameBack(clock.instant()));
      news.isBack(number);
    } else if (loan.state() == Loan.State.LOST && !of.isEnded()) {
      turnUp(loan);
    }
  }

  /** It is paid for no more, and waits to be looked at as one that nobody looked at in time. */
  private void turnUp(Loan lost) {
    Loan here = lost.cameBack(clock.instant()).with(LoanCharge.NONE);
    book.save(here);
    pool.lock(here.serial())
        .map(device -> device.becomes(LoanDevice.State.BACK, clock.instant()))
        .ifPresent(pool::keep);
    payments.expire(here.number());
    events.moved(here);
    news.owesNothing(here.number());
  }
}
