package io.recourse.turnedup;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.ClosePayments;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person decides on goods that are neither paid nor back, and the matter is closed. */
@Service
public class DecideTurnedUp {

  private final Cases cases;
  private final TurnedUpBook book;
  private final TurnedUpClocks clocks;
  private final ClosePayments payments;
  private final TurnedUpEvents events;

  DecideTurnedUp(
      Cases cases,
      TurnedUpBook book,
      TurnedUpClocks clocks,
      ClosePayments payments,
      TurnedUpEvents events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.payments = payments;
    this.events = events;
  }

  /** What was waited for did not come; what is paid from now on goes back. Returns until when. */
  @Transactional
  public Instant give(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of);
    payments.expire(number);
    TurnedUp found = book.get(number).becomes(TurnedUp.State.TO_DECIDE);
    book.save(found);
    Instant by = clocks.start(of, found, TurnedUpWait.DECISION);
    cases.save(of);
    return by;
  }

  /**
   * @param back whether the goods came back by another way; else they stay with the customer
   */
  @Transactional
  public void decide(CaseNumber number, boolean back) {
    ServiceCase of = cases.lock(number);
    clocks.met(of);
    book.save(book.get(number).becomes(back ? TurnedUp.State.BACK : TurnedUp.State.LEFT));
    cases.save(of);
  }

  /** What is neither paid nor back by now, and nobody decided on, stays with the customer. */
  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of);
    TurnedUp found = book.get(number);
    TurnedUp settled = found.state().isOver() ? found : found.becomes(TurnedUp.State.LEFT);
    book.save(settled);
    cases.save(of);
    events.settled(settled);
  }
}
