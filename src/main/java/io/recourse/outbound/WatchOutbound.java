package io.recourse.outbound;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.SearchOutcome;
import io.recourse.shipping.SettleSearch;
import io.recourse.shipping.ShippingRules;
import io.recourse.terms.SendBackTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads before each wait where a parcel to the customer is, under the lock that its news takes, and
 * keeps the clocks of the case in step with it.
 */
@Service
public class WatchOutbound {

  private final Parcels parcels;
  private final Cases cases;
  private final OutboundBook book;
  private final OutboundClocks clocks;
  private final SendBackTerms terms;
  private final ShippingRules rules;
  private final SettleSearch search;
  private final TellOutbound tell;
  private final Clock clock;

  WatchOutbound(
      Parcels parcels,
      Cases cases,
      OutboundBook book,
      OutboundClocks clocks,
      SendBackTerms terms,
      ShippingRules rules,
      SettleSearch search,
      TellOutbound tell,
      Clock clock) {
    this.parcels = parcels;
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.terms = terms;
    this.rules = rules;
    this.search = search;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * @param tracedAt when a search last ended with "keep waiting", may be null
   */
  @Transactional
  public OutboundWatch watch(CaseNumber number, String trackingNumber, Instant tracedAt) {
    ServiceCase of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    OutboundStage stage = OutboundStage.of(parcel.status());
    Instant by = deliverBy(of, parcel, tracedAt);
    if (stage == OutboundStage.ON_ITS_WAY) {
      clocks.underway(of, trackingNumber, by);
    } else if (stage == OutboundStage.VOIDED) {
      clocks.over(of, trackingNumber, true);
      book.find(trackingNumber)
          .map(kept -> kept.ended(FollowedParcel.End.VOIDED, clock.instant(), null))
          .ifPresent(book::keep);
    }
    cases.save(of);
    Duration poll = Duration.ofHours(rules.terms().pollHours());
    return new OutboundWatch(stage, clock.instant().plus(poll), by);
  }

  /** The search begins, and the customer hears of it; returns by when it must end. */
  @Transactional
  public Instant search(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    Instant by = terms.searchUntil(of, clock.instant());
    clocks.search(of, trackingNumber, by, search.byDefault(number, trackingNumber));
    cases.save(of);
    tell.tell(
        number, parcels.get(number, trackingNumber), "outboundSearched", Map.of("dueAt", by), by);
    return by;
  }

  /** What the search found; null: nobody ended it. */
  @Transactional
  public void settle(CaseNumber number, String trackingNumber, SearchOutcome found) {
    SearchOutcome outcome = found == null ? search.byDefault(number, trackingNumber) : found;
    search.settle(number, trackingNumber, outcome);
  }

  /** A parcel on its way back to us is searched for at once. */
  private Instant deliverBy(ServiceCase of, Parcel parcel, Instant tracedAt) {
    Instant seen = parcel.position().at();
    Instant since = book.find(parcel.trackingNumber()).map(FollowedParcel::since).orElse(seen);
    if (parcel.status() == ParcelStatus.RETURN_TO_SENDER
        && (tracedAt == null || tracedAt.isBefore(seen))) {
      return seen;
    }
    Instant heard =
        Stream.of(seen, since, tracedAt == null ? seen : tracedAt)
            .max(Instant::compareTo)
            .orElseThrow();
    return terms.silentUntil(of, heard);
  }
}
