package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.ClosePayments;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A device is here, however it came, and even after it counted as lost. */
@Service
public class TakeBackLoan {

  private final Cases cases;
  private final LoanBook book;
  private final HoldingLoan holding;
  private final DevicePool pool;
  private final LoanClocks clocks;
  private final ClosePayments payments;
  private final LoanEvents events;
  private final LoanNews news;
  private final Clock clock;

  TakeBackLoan(
      Cases cases,
      LoanBook book,
      HoldingLoan holding,
      DevicePool pool,
      LoanClocks clocks,
      ClosePayments payments,
      LoanEvents events,
      LoanNews news,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.holding = holding;
    this.pool = pool;
    this.clocks = clocks;
    this.payments = payments;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Somebody has the device in hands here.
   *
   * @throws Problem NOT_FOUND when no loan has it out or lost it
   */
  @Transactional
  public void isHere(String serial) {
    CaseNumber number =
        holding
            .of(serial)
            .filter(one -> one.state() == Loan.State.SENT)
            .or(() -> holding.lost(serial))
            .map(Loan::number)
            .orElseThrow(() -> Problem.notFound("loan.notOut", serial));
    ServiceCase of = cases.lock(number);
    Loan loan = book.get(number);
    if (loan.state() == Loan.State.SENT) {
      book.save(loan.cameBack(clock.instant()));
      news.isBack(number);
    } else if (holding.lost(serial).isPresent()) {
      turnUp(of, loan);
    }
  }

  /**
   * It is charged no more, and somebody looks at it: what was taken for it goes back after that.
   */
  private void turnUp(ServiceCase of, Loan lost) {
    Loan here = lost.cameBack(clock.instant()).with(lost.charge().found());
    book.save(here);
    pool.lock(here.serial())
        .map(device -> device.becomes(LoanDevice.State.BACK, clock.instant()))
        .ifPresent(pool::keep);
    payments.expire(here.number());
    boolean over = of.isEnded();
    if (over) {
      of.reopenForReview();
    }
    clocks.stop(of.number());
    Instant by = clocks.start(of, LoanWait.CHECK_IN);
    cases.save(of);
    events.moved(here);
    if (over) {
      news.foundLate(of.number(), by);
    } else {
      news.found(of.number(), by);
    }
  }
}
