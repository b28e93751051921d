package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads before each wait where a device is and until when the customer may keep it, under the lock
 * that news takes; at least once a day, so that the end of the repair is seen.
 */
@Service
public class WatchLoan {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Set<ParcelStatus> NEVER_ARRIVED =
      EnumSet.of(ParcelStatus.LOST, ParcelStatus.RETURNED, ParcelStatus.VOIDED);

  private final Cases cases;
  private final LoanBook book;
  private final DevicePool pool;
  private final Parcels parcels;
  private final LoanTerms terms;
  private final LoanClocks clocks;
  private final SearchLoan search;
  private final LoanEvents events;
  private final Clock clock;

  WatchLoan(
      Cases cases,
      LoanBook book,
      DevicePool pool,
      Parcels parcels,
      LoanTerms terms,
      LoanClocks clocks,
      SearchLoan search,
      LoanEvents events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.pool = pool;
    this.parcels = parcels;
    this.terms = terms;
    this.clocks = clocks;
    this.search = search;
    this.events = events;
    this.clock = clock;
  }

  /** What the process does next. */
  @Transactional
  public LoanWatch read(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Loan loan = book.get(number);
    if (loan.state() == Loan.State.BACK || isDelivered(number, ParcelDirection.RETURN)) {
      return back(of, loan);
    }
    if (neverArrived(number) || isLostOnItsWayBack(number)) {
      clocks.stop(number);
      return new LoanWatch(LoanWatch.Stage.NEVER_ARRIVED, clock.instant());
    }
    return withCustomer(of, loan.stay().homeAt() == null ? seenHome(loan) : loan);
  }

  private Loan seenHome(Loan loan) {
    return terms.homeSince(loan).map(at -> loan.with(loan.stay().home(at))).orElse(loan);
  }

  private LoanWatch withCustomer(ServiceCase of, Loan loan) {
    Instant now = clock.instant();
    Optional<Parcel> carried = onItsWayBack(of);
    if (carried.isPresent()) {
      book.save(loan);
      return search.watch(of, carried.get());
    }
    Due due = terms.due(of, loan);
    if (!now.isBefore(due.at())) {
      return overdue(of, loan);
    }
    var unused = clocks.run(of, LoanWait.RETURN, due);
    cases.save(of);
    Instant tomorrow = now.plus(DAY);
    Instant lookAt = due.at().isBefore(tomorrow) ? due.at() : tomorrow;
    boolean tells = isToBeTold(loan, due.at());
    book.save(tells ? loan.with(loan.stay().told(due.at(), isCloseBy(due.at()))) : loan);
    return new LoanWatch(tells ? LoanWatch.Stage.TO_TELL : LoanWatch.Stage.WITH_CUSTOMER, lookAt);
  }

  /** Once of each last day, and once more shortly before it, after the repair is over. */
  private boolean isToBeTold(Loan loan, Instant due) {
    Stay stay = loan.stay();
    boolean untold = !due.equals(stay.toldDue());
    boolean unreminded = isCloseBy(due) && !due.equals(stay.remindedOf());
    return stay.homeAt() != null && (untold || unreminded);
  }

  private boolean isCloseBy(Instant due) {
    return !clock.instant().isBefore(LoanTerms.remindAt(due));
  }

  /** Once the carrier has it, only the carrier can be late. */
  private Optional<Parcel> onItsWayBack(ServiceCase of) {
    return parcels.of(of.number()).stream()
        .filter(one -> one.direction() == ParcelDirection.RETURN)
        .filter(one -> one.isHandedOver() && !one.status().isEnd())
        .findFirst();
  }

  private LoanWatch overdue(ServiceCase of, Loan loan) {
    book.save(loan);
    clocks.breach(of.number(), LoanWait.RETURN);
    Instant by = clocks.start(of, LoanWait.CHASE);
    cases.save(of);
    return new LoanWatch(LoanWatch.Stage.OVERDUE, by);
  }

  private LoanWatch back(ServiceCase of, Loan loan) {
    Loan here = loan.state() == Loan.State.BACK ? loan : here(loan);
    book.save(here);
    pool.find(loan.serial())
        .map(device -> device.becomes(LoanDevice.State.BACK, clock.instant()))
        .ifPresent(pool::keep);
    clocks.meet(of.number(), LoanWait.RETURN);
    clocks.meet(of.number(), LoanWait.CHASE);
    Instant by = clocks.start(of, LoanWait.CHECK_IN);
    cases.save(of);
    events.moved(here);
    return new LoanWatch(LoanWatch.Stage.BACK, by);
  }

  private Loan here(Loan loan) {
    return loan.cameBack(clock.instant());
  }

  private boolean isDelivered(CaseNumber number, ParcelDirection direction) {
    return parcels.of(number).stream()
        .anyMatch(one -> one.direction() == direction && one.status() == ParcelStatus.DELIVERED);
  }

  /** It went with our label: the loss is ours. */
  private boolean isLostOnItsWayBack(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(one -> one.direction() == ParcelDirection.RETURN)
        .anyMatch(one -> one.status() == ParcelStatus.LOST);
  }

  private boolean neverArrived(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(one -> one.direction() != ParcelDirection.RETURN)
        .map(Parcel::status)
        .anyMatch(NEVER_ARRIVED::contains);
  }
}
