package io.recourse.deliveries;

import io.recourse.orders.Order;
import io.recourse.orders.OrderParcel;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.TermEnd;
import io.recourse.policy.TermName;
import io.recourse.shipping.HeardOf;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.terms.PurchaseFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what carriers said of the parcels of an order, and whether that is trouble. */
@Component
class ReadTracking {

  private final HeardOf heard;
  private final PolicyTerms policy;
  private final LocalDays days;
  private final TermEnd ends;
  private final Clock clock;

  ReadTracking(HeardOf heard, PolicyTerms policy, LocalDays days, TermEnd ends, Clock clock) {
    this.heard = heard;
    this.policy = policy;
    this.days = days;
    this.ends = ends;
    this.clock = clock;
  }

  /** A parcel that will not arrive as it should. */
  record InTrouble(OrderedParcel parcel, Trouble trouble, Found found) {}

  /** Of the first parcel in trouble that one of these lines lies in. */
  Optional<InTrouble> ofLines(Order order, List<Integer> lines) {
    return first(order, parcel -> parcel.lines().stream().anyMatch(lines::contains));
  }

  Optional<InTrouble> ofParcel(Order order, String trackingNumber) {
    return first(order, parcel -> parcel.trackingNumber().equals(trackingNumber));
  }

  private Optional<InTrouble> first(Order order, Predicate<OrderParcel> which) {
    return order.fulfilment().parcels().stream()
        .filter(which)
        .flatMap(parcel -> of(order, parcel).stream())
        .findFirst();
  }

  /** Empty while all is well, or no carrier said anything. */
  Optional<InTrouble> of(Order order, OrderParcel parcel) {
    return parcel.deliveredAt() != null
        ? Optional.empty()
        : heard
            .latest(parcel.trackingNumber())
            .flatMap(
                news ->
                    trouble(order, news)
                        .map(
                            trouble ->
                                new InTrouble(
                                    new OrderedParcel(parcel.trackingNumber(), news.carrier()),
                                    trouble,
                                    end(news).orElse(Found.NONE))));
  }

  /** The end that a parcel came to, as the shop or its carrier knows; empty before. */
  Optional<Found> end(Order order, String trackingNumber) {
    Stream<OrderParcel> own =
        order.fulfilment().parcels().stream()
            .filter(parcel -> parcel.trackingNumber().equals(trackingNumber));
    return own.anyMatch(parcel -> parcel.deliveredAt() != null)
        ? Optional.of(Found.ARRIVED)
        : heard.latest(trackingNumber).flatMap(this::end);
  }

  private Optional<Found> end(ParcelNews news) {
    return switch (news.position().status()) {
      case DELIVERED -> Optional.of(turnedRound(news) ? Found.BACK : Found.ARRIVED);
      case RETURNED -> Optional.of(Found.BACK);
      case LOST -> Optional.of(Found.LOST);
      case BOOKED, IN_TRANSIT, EXCEPTION, DAMAGED, RETURN_TO_SENDER, VOIDED -> Optional.empty();
    };
  }

  private Optional<Trouble> trouble(Order order, ParcelNews news) {
    return switch (news.position().status()) {
      case EXCEPTION -> Optional.of(Trouble.STOPPED);
      case DAMAGED -> Optional.of(Trouble.DAMAGED);
      case LOST -> Optional.of(Trouble.LOST);
      case RETURN_TO_SENDER, RETURNED -> Optional.of(Trouble.TURNED_ROUND);
      case DELIVERED -> Optional.of(Trouble.TURNED_ROUND).filter(turned -> turnedRound(news));
      case BOOKED, IN_TRANSIT -> Optional.of(Trouble.SILENT).filter(still -> isSilent(order, news));
      case VOIDED -> Optional.empty();
    };
  }

  /** What a carrier delivers once it has turned round, it delivers to the sender. */
  private boolean turnedRound(ParcelNews news) {
    return heard.said(news.trackingNumber(), ParcelStatus.RETURN_TO_SENDER);
  }

  private boolean isSilent(Order order, ParcelNews news) {
    Instant seen = news.position().at();
    LocalDate bought = days.dayOf(order.placedAt(), order.country());
    var terms = policy.forCase(order.country(), bought, PurchaseFacts.buyer(order), Set.of());
    Instant until = ends.of(terms.term(TermName.TRANSIT_SILENCE), order.country(), seen);
    return !clock.instant().isBefore(until);
  }
}
