package io.recourse.turnedup;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.TurnedUpGoodsArrived;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer sends goods that turned up back, with a label that we pay. */
@Service
public class SendTurnedUpBack {

  private final Cases cases;
  private final TurnedUpBook book;
  private final TurnedUpClocks clocks;
  private final BookParcel parcels;
  private final TurnedUpFlow flow;

  SendTurnedUpBack(
      Cases cases,
      TurnedUpBook book,
      TurnedUpClocks clocks,
      BookParcel parcels,
      TurnedUpFlow flow) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.parcels = parcels;
    this.flow = flow;
  }

  /**
   * The carrier is asked before anything is locked. Returns by when they are to be back.
   *
   * @throws io.recourse.shipping.CarrierFailure when the carrier did not answer; call again
   */
  @Transactional
  public Instant book(CaseNumber number) {
    var unused = parcels.bookTurnedUp(number, number + "/turned-up");
    ServiceCase of = cases.lock(number);
    Instant by = clocks.start(of, book.get(number), TurnedUpWait.BACK);
    cases.save(of);
    return by;
  }

  @EventListener
  void on(TurnedUpGoodsArrived arrived) {
    CaseNumber number = arrived.number();
    ServiceCase of = cases.lock(number);
    TurnedUp found = book.get(number);
    if (!found.state().isOver()) {
      clocks.met(of);
      book.save(found.becomes(TurnedUp.State.BACK));
      cases.save(of);
      flow.back(number);
    }
  }
}
