package io.recourse.shipping;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.shipping.ParcelNews.Effect;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what anybody says of a parcel (LOG-01). Each event id of a parcel counts once; of all
 * news the strongest position stands, so neither duplicates nor their order change the end state.
 * The teller's clock is bounded by ours.
 */
@Service
public class RecordParcelNews {

  private final Parcels parcels;
  private final ParcelEvents heard;
  private final Cases cases;
  private final TurnedRound turned;
  private final MoveGoods goods;
  private final ParcelFlow flow;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordParcelNews(
      Parcels parcels,
      ParcelEvents heard,
      Cases cases,
      TurnedRound turned,
      MoveGoods goods,
      ParcelFlow flow,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parcels = parcels;
    this.heard = heard;
    this.cases = cases;
    this.turned = turned;
    this.goods = goods;
    this.flow = flow;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Effect record(ParcelNews told) {
    Optional<Parcel> parcel = find(told).or(() -> justBooked(told));
    if (parcel.isEmpty()) {
      return keepAside(told);
    }
    ServiceCase of = cases.lock(parcel.get().caseNumber());
    Parcel current = find(told).orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ParcelNews news = told.within(current.bookedAt(), now);
    boolean undone = turned.undoesArrival(of, current, told);
    boolean toSender = turned.deliversToSender(current, told);
    Effect effect = undone ? Effect.APPLIED : effectOn(current, news, toSender);
    if (!heard.remember(told, now, effect)) {
      return Effect.DUPLICATE;
    }
    if (undone) {
      undoArrival(current.seenAt(news.position()), news);
    } else if (effect == Effect.APPLIED) {
      boolean awaited = !isStray(of, current, news);
      apply(of, current.seenAt(news.position()), news, awaited);
    } else if (toSender) {
      events.publishEvent(backAtSender(current, news));
    }
    return effect;
  }

  /** Gives a parcel just booked the news that came before it. Runs under the case's lock. */
  void claim(Parcel booked) {
    for (ParcelNews told : heard.unclaimed(booked.carrier(), booked.trackingNumber())) {
      Parcel current = find(told).orElseThrow();
      ParcelNews early = told.within(current.bookedAt(), clock.instant());
      Effect effect = effectOn(current, early, turned.deliversToSender(current, told));
      heard.settle(early, effect);
      if (effect == Effect.APPLIED) {
        apply(cases.lock(current.caseNumber()), current.seenAt(early.position()), early, true);
      }
    }
  }

  private void apply(ServiceCase of, Parcel moved, ParcelNews news, boolean awaited) {
    parcels.save(moved);
    goods.follow(of, moved);
    cases.save(of);
    events.publishEvent(moved(moved, news));
    if (isBack(moved)) {
      tellWhoAwaits(moved);
    }
    if (awaited) {
      flow.parcelMoved(moved.caseNumber());
    } else {
      flow.arrivedUnawaited(moved.caseNumber(), moved.trackingNumber());
    }
  }

  private static boolean isBack(Parcel moved) {
    return moved.direction() == ParcelDirection.RETURN && moved.status() == ParcelStatus.DELIVERED;
  }

  private void tellWhoAwaits(Parcel back) {
    switch (back.purpose()) {
      case LOAN -> events.publishEvent(new LentDeviceArrived(back.caseNumber()));
      case TURNED_UP -> events.publishEvent(new TurnedUpGoodsArrived(back.caseNumber()));
      case GOODS -> {}
    }
  }

  /** The parcel is on its way to its sender again; who counted on it is told. */
  private void undoArrival(Parcel turnedRound, ParcelNews news) {
    parcels.save(turnedRound);
    events.publishEvent(moved(turnedRound, news));
    events.publishEvent(
        turnedRound.direction() == ParcelDirection.RETURN
            ? new ArrivalUndone(
                turnedRound.caseNumber(),
                turnedRound.trackingNumber(),
                turnedRound.items().keySet())
            : new DeliveryUndone(turnedRound.trackingNumber()));
    flow.parcelMoved(turnedRound.caseNumber());
  }

  private Effect keepAside(ParcelNews news) {
    if (!heard.remember(news, clock.instant(), Effect.UNKNOWN_PARCEL)) {
      return Effect.DUPLICATE;
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "UnknownParcelReported",
            "A carrier reported a parcel that we do not know.",
            Map.of("carrier", news.carrier(), "eventId", news.eventId())));
    return Effect.UNKNOWN_PARCEL;
  }

  /** Waits for a booking of it under way; one that comes later takes what is kept aside. */
  private Optional<Parcel> justBooked(ParcelNews news) {
    parcels.hold(news.trackingNumber());
    return find(news);
  }

  private Optional<Parcel> find(ParcelNews news) {
    return parcels
        .byTracking(news.trackingNumber())
        .filter(parcel -> parcel.carrier().equals(news.carrier()));
  }

  /** It had been given up, and its lines went on without it. */
  private static boolean isStray(ServiceCase of, Parcel parcel, ParcelNews news) {
    boolean givenUp =
        isVoidedOneHere(parcel, news)
            || parcel.status() == ParcelStatus.LOST
            || parcel.status() == ParcelStatus.RETURNED;
    return givenUp
        && parcel.direction() == ParcelDirection.RETURN
        && news.position().status() == ParcelStatus.DELIVERED
        && of.lines().stream()
            .filter(line -> parcel.items().containsKey(line.item()))
            .allMatch(line -> of.isEnded() || hasGoneOn(line));
  }

  private static boolean hasGoneOn(CaseLine line) {
    return line.decision() != LineDecision.APPROVED || line.acceptedQuantity() > 0;
  }

  /** A label that was void, and was used all the same. */
  private static boolean isVoidedOneHere(Parcel parcel, ParcelNews news) {
    return parcel.status() == ParcelStatus.VOIDED
        && news.position().status() == ParcelStatus.DELIVERED;
  }

  private static Effect effectOn(Parcel parcel, ParcelNews news, boolean toSender) {
    boolean stronger =
        !toSender
            && (isVoidedOneHere(parcel, news) || news.position().isStrongerThan(parcel.position()));
    return stronger ? Effect.APPLIED : Effect.OLD_NEWS;
  }

  private static DomainEvent backAtSender(Parcel parcel, ParcelNews news) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "ParcelBackAtSender",
        "The carrier delivered the parcel back to its sender.",
        Map.of(
            "trackingNumber", parcel.trackingNumber(),
            "source", news.source().name(),
            "at", news.position().at().toString()));
  }

  private static DomainEvent moved(Parcel parcel, ParcelNews news) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "ParcelMoved",
        "The parcel is now " + parcel.status().name().toLowerCase(Locale.ROOT) + ".",
        Map.of(
            "trackingNumber", parcel.trackingNumber(),
            "status", parcel.status().name(),
            "source", news.source().name(),
            "at", parcel.position().at().toString()));
  }
}
