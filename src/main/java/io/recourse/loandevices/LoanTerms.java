package io.recourse.loandevices;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.TermName;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.terms.Due;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when a customer may keep a device: a while after the repaired goods are home. */
@Component
class LoanTerms {

  private static final Duration REMINDER = Duration.ofDays(2);

  private final Cases cases;
  private final Parcels parcels;
  private final PurchaseTerms terms;
  private final Clock clock;

  LoanTerms(Cases cases, Parcels parcels, PurchaseTerms terms, Clock clock) {
    this.cases = cases;
    this.parcels = parcels;
    this.terms = terms;
    this.clock = clock;
  }

  /** When the repaired goods came home, or the repair was found to be over; empty before. */
  Optional<Instant> homeSince(Loan loan) {
    Optional<Instant> delivered =
        parcels.of(loan.repair()).stream()
            .filter(parcel -> parcel.direction() != ParcelDirection.RETURN)
            .filter(parcel -> parcel.status() == ParcelStatus.DELIVERED)
            .map(Parcel::position)
            .map(position -> position.at())
            .max(Comparator.naturalOrder());
    return delivered.or(
        () -> cases.get(loan.repair()).isEnded() ? Optional.of(clock.instant()) : Optional.empty());
  }

  /** Before the goods are home, the longest that a device is lent for. */
  Due due(ServiceCase of, Loan loan) {
    TermName name = loan.stay().homeAt() == null ? TermName.LEND : TermName.RETURN_LOAN;
    Instant from = loan.stay().homeAt() == null ? loan.stay().sentAt() : loan.stay().homeAt();
    Instant end = terms.end(of, name, from);
    Instant until = loan.stay().extendedTo();
    return new Due(
        until != null && until.isAfter(end) ? until : end, terms.of(of).term(name).ground());
  }

  /** A parcel that the carrier was last heard of then is looked for after that. */
  Due carriedUntil(ServiceCase of, Instant seen) {
    return new Due(
        terms.end(of, TermName.TRANSIT_SILENCE, seen),
        terms.of(of).term(TermName.TRANSIT_SILENCE).ground());
  }

  /** By when a carrier that is silent since then has to have found it. */
  Due searchedUntil(ServiceCase of, Instant silentSince) {
    return new Due(
        terms.end(of, TermName.PARCEL_SEARCH, silentSince),
        terms.of(of).term(TermName.PARCEL_SEARCH).ground());
  }

  static Instant remindAt(Instant due) {
    return due.minus(REMINDER);
  }
}
