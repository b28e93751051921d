package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.ParcelDirection;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a device to the customer, with a label for its way back. */
@Service
public class SendLoan {

  private final Cases cases;
  private final LoanBook book;
  private final DevicePool pool;
  private final BookParcel parcels;
  private final LoanEvents events;
  private final Clock clock;

  SendLoan(
      Cases cases,
      LoanBook book,
      DevicePool pool,
      BookParcel parcels,
      LoanEvents events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.pool = pool;
    this.parcels = parcels;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The carrier is asked before anything is locked.
   *
   * @throws io.recourse.shipping.CarrierFailure when the carrier did not answer; call again
   */
  @Transactional
  public void send(CaseNumber number) {
    var unusedOut = parcels.bookLoan(number, ParcelDirection.BACK_TO_CUSTOMER, number + "/loan");
    var unusedBack = parcels.bookLoan(number, ParcelDirection.RETURN, number + "/loan-back");
    var unused = cases.lock(number);
    Loan asked = book.get(number);
    Loan sent = asked.becomes(Loan.State.SENT).with(asked.stay().sent(clock.instant()));
    book.save(sent);
    pool.find(sent.serial())
        .map(device -> device.becomes(LoanDevice.State.OUT, clock.instant()))
        .ifPresent(pool::keep);
    events.moved(sent);
  }
}
