package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads before each wait where the parcel is, under the lock that its news takes, so that no news
 * is lost between two waits; and says on the case whose turn it is by when (design point 8).
 */
@Service
public class WatchParcel {

  private static final Duration NEVER_AGAIN = Duration.ofDays(36_500);

  private final Parcels parcels;
  private final Cases cases;
  private final ParcelClocks clocks;
  private final ParcelTerms terms;
  private final ShippingRules rules;
  private final Clock clock;

  WatchParcel(
      Parcels parcels,
      Cases cases,
      ParcelClocks clocks,
      ParcelTerms terms,
      ShippingRules rules,
      Clock clock) {
    this.parcels = parcels;
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param remindedFor the end of term the customer was last reminded of, may be null
   * @param tracedAt when a search last ended with "keep waiting", may be null
   */
  @Transactional
  public ParcelWatch watch(
      CaseNumber number,
      String trackingNumber,
      PromisedDays promised,
      Instant remindedFor,
      Instant tracedAt) {
    var of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    ParcelWatch watch =
        new ParcelWatch(
            ParcelStage.of(parcel.status()),
            isWanted(of, parcel),
            parcel.sendBy(),
            remindAt(of, parcel, promised, remindedFor),
            clock.instant().plus(Duration.ofHours(rules.terms().pollHours())),
            transitBy(of, parcel, promised, tracedAt));
    clocks.show(of, watch);
    cases.save(of);
    return watch;
  }

  /** The search for the parcel begins; returns by when it must end. */
  @Transactional
  public Instant search(CaseNumber number, String trackingNumber) {
    var of = cases.lock(number);
    Instant by = terms.searchUntil(of, clock.instant());
    clocks.showSearch(of, by, SearchOutcome.byDefault(parcels.get(number, trackingNumber)));
    cases.save(of);
    return by;
  }

  private static boolean isWanted(ServiceCase of, Parcel parcel) {
    return of.lines().stream()
        .filter(line -> parcel.items().containsKey(line.item()))
        .anyMatch(line -> line.decision() == LineDecision.APPROVED);
  }

  /** One reminder a term, and none once the term is over, however late the timers run. */
  private Instant remindAt(
      ServiceCase of, Parcel parcel, PromisedDays promised, Instant remindedFor) {
    boolean reminded = parcel.sendBy().equals(remindedFor);
    boolean over = !clock.instant().isBefore(parcel.sendBy());
    return reminded || over
        ? parcel.sendBy().plus(NEVER_AGAIN)
        : terms.remindAt(of, parcel.sendBy(), promised);
  }

  /** A parcel on its way back to its sender is searched for at once. */
  private Instant transitBy(
      ServiceCase of, Parcel parcel, PromisedDays promised, Instant tracedAt) {
    Instant seen = parcel.position().at();
    if (tracedAt != null && tracedAt.isAfter(seen)) {
      return terms.silentUntil(of, tracedAt, promised);
    }
    return parcel.status() == ParcelStatus.RETURN_TO_SENDER
        ? seen
        : terms.silentUntil(of, seen, promised);
  }
}
