package io.recourse.loandevices;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.payments.ClosePayments;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.VoidParcel;
import java.time.Clock;
import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A loan is over: what is left of the deposit goes back, and the device can be lent again. */
@Service
public class EndLoan {

  private static final String GROUND = "Money taken for a lent device goes back.";

  private final Cases cases;
  private final LoanBook book;
  private final DevicePool pool;
  private final LoanClocks clocks;
  private final LoanEvents events;
  private final ClosePayments payments;
  private final Parcels parcels;
  private final VoidParcel labels;
  private final Clock clock;

  EndLoan(
      Cases cases,
      LoanBook book,
      DevicePool pool,
      LoanClocks clocks,
      LoanEvents events,
      ClosePayments payments,
      Parcels parcels,
      VoidParcel labels,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.pool = pool;
    this.clocks = clocks;
    this.events = events;
    this.payments = payments;
    this.parcels = parcels;
    this.labels = labels;
    this.clock = clock;
  }

  /** The deposit was not paid in time: the device is free for others. */
  @Transactional
  public void lapse(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, LoanWait.DEPOSIT);
    free(number, Loan.State.LAPSED);
    of.closeAs(CaseStatus.EXPIRED, "The deposit of a loan device was not paid in time.");
    cases.save(of);
  }

  /** The customer does not want it any more; the case has ended already. */
  @Transactional
  public void withdraw(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.stop(number);
    labels.callOff(number);
    free(number, Loan.State.WITHDRAWN);
    payments.giveBack(number, GROUND);
  }

  /** Nothing is waited for any more. */
  @Transactional
  public void settle(CaseNumber number) {
    var unused = cases.lock(number);
    Loan loan = book.get(number);
    if (loan.state() == Loan.State.SENT) {
      stands(loan, isHere(number) ? LoanDevice.State.BACK : LoanDevice.State.LOST);
      labels.callOff(number);
    }
    if (loan.moneyBack().exceedsZero()) {
      payments.giveBack(number, loan.moneyBack(), GROUND);
    }
    Loan over = loan.with(loan.charge().over());
    close(over.state() == Loan.State.LOST ? over : over.becomes(Loan.State.ENDED));
  }

  /** The case is read anew: giving money back changes it too. */
  private void close(Loan ended) {
    ServiceCase of = cases.lock(ended.number());
    book.save(ended);
    clocks.stop(ended.number());
    of.closeAs(CaseStatus.CLOSED, "The loan of a device is over.");
    cases.save(of);
    events.moved(ended);
  }

  /** The carrier never had the parcel, or brought it back to us undelivered. */
  private boolean isHere(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(one -> one.direction() != ParcelDirection.RETURN)
        .map(Parcel::status)
        .anyMatch(EnumSet.of(ParcelStatus.VOIDED, ParcelStatus.RETURNED)::contains);
  }

  private void free(CaseNumber number, Loan.State state) {
    Loan loan = book.get(number).becomes(state);
    book.save(loan);
    stands(loan, LoanDevice.State.IN_STOCK);
    payments.expire(number);
    events.moved(loan);
  }

  private void stands(Loan loan, LoanDevice.State state) {
    pool.find(loan.serial())
        .map(device -> device.becomes(state, clock.instant()))
        .ifPresent(pool::keep);
  }
}
