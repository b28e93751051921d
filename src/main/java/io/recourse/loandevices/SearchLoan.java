package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.terms.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * A device that is on its way back is the carrier's to bring: its customer is asked for nothing.
 * Where the carrier falls silent it is asked every day, and what it cannot find in the term of a
 * search counts as lost by it (LOG-07).
 */
@Component
class SearchLoan {

  private static final Duration DAY = Duration.ofDays(1);

  private final Cases cases;
  private final LoanTerms terms;
  private final LoanClocks clocks;
  private final ReceiveParcel parcels;
  private final Clock clock;

  SearchLoan(Cases cases, LoanTerms terms, LoanClocks clocks, ReceiveParcel parcels, Clock clock) {
    this.cases = cases;
    this.terms = terms;
    this.clocks = clocks;
    this.parcels = parcels;
    this.clock = clock;
  }

  /** What the process does next; the case is held. */
  LoanWatch watch(ServiceCase of, Parcel carried) {
    Instant now = clock.instant();
    Due silent = terms.carriedUntil(of, carried.position().at());
    boolean searched = !now.isBefore(silent.at());
    Due due = searched ? terms.searchedUntil(of, silent.at()) : silent;
    if (searched && !now.isBefore(due.at())) {
      return giveUp(of, carried);
    }
    clocks.meet(of.number(), LoanWait.RETURN);
    var unused = clocks.run(of, LoanWait.SEARCH, due);
    cases.save(of);
    Instant tomorrow = now.plus(DAY);
    return new LoanWatch(
        LoanWatch.Stage.WITH_CUSTOMER, due.at().isBefore(tomorrow) ? due.at() : tomorrow);
  }

  private LoanWatch giveUp(ServiceCase of, Parcel carried) {
    clocks.breach(of.number(), LoanWait.SEARCH);
    clocks.stop(of.number());
    cases.save(of);
    var unused = parcels.giveUp(of.number(), carried.trackingNumber());
    return new LoanWatch(LoanWatch.Stage.NEVER_ARRIVED, clock.instant());
  }
}
