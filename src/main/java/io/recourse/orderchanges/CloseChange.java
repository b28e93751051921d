package io.recourse.orderchanges;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orderchanges.RequestedChange.State;
import io.recourse.payments.ClosePayments;
import io.recourse.stock.HoldStock;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the case of a change, as it was decided, once money that goes back is paid. */
@Service
public class CloseChange {

  private final Cases cases;
  private final ChangeBook book;
  private final CaseClocks clocks;
  private final ClosePayments payments;
  private final HoldStock stock;

  CloseChange(
      Cases cases, ChangeBook book, CaseClocks clocks, ClosePayments payments, HoldStock stock) {
    this.stock = stock;
    this.payments = payments;
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    RequestedChange change = book.get(number);
    clocks.cancelAll(number);
    stock.release(number);
    if (change.state() == State.DONE) {
      of.close("Settled as decided.");
    } else {
      of.turnDown(change.ground());
    }
    cases.save(of);
  }

  /**
   * The customer thought again while the change still waited; nothing is held for it any more.
   *
   * @throws Problem CONFLICT when it was made: the order has changed and its money moves
   */
  @Transactional
  public void callOff(CaseNumber number) {
    RequestedChange change = book.get(number);
    if (!change.isWaiting()) {
      throw Problem.conflict("change.made");
    }
    book.save(change.ended(State.CALLED_OFF, null));
    payments.expire(number);
    stock.release(number);
  }

  public boolean mayCallOff(CaseNumber number) {
    return book.find(number).map(RequestedChange::isWaiting).orElse(false);
  }
}
