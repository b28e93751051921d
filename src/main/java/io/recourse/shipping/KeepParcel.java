package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a booked parcel on its case, and with it any news that overtook the booking. */
@Service
class KeepParcel {

  private final Parcels parcels;
  private final Bookings bookings;
  private final Cases cases;
  private final MoveGoods goods;
  private final ParcelClocks clocks;
  private final RecordParcelNews news;
  private final ShippingRules rules;
  private final ParcelTerms terms;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepParcel(
      Parcels parcels,
      Bookings bookings,
      Cases cases,
      MoveGoods goods,
      ParcelClocks clocks,
      RecordParcelNews news,
      ShippingRules rules,
      ParcelTerms terms,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parcels = parcels;
    this.bookings = bookings;
    this.cases = cases;
    this.goods = goods;
    this.clocks = clocks;
    this.news = news;
    this.rules = rules;
    this.terms = terms;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Parcel keep(
      BookingOrder order,
      CarrierBooking answer,
      String carrier,
      Map<Integer, Integer> items,
      PromisedDays promised) {
    ServiceCase of = cases.lock(order.caseNumber());
    if (bookings.isUnwanted(order.bookingKey())) {
      throw new CarrierFailure("The booking was called off while the carrier answered");
    }
    parcels.hold(answer.trackingNumber());
    Parcel parcel = parcel(order, answer, carrier, items, promised, of);
    parcels.add(parcel, order.to());
    goods.follow(of, parcel);
    if (parcel.direction() == ParcelDirection.RETURN && parcel.purpose() == ParcelPurpose.GOODS) {
      clocks.showTerm(of, parcel.sendBy());
    }
    cases.save(of);
    events.publishEvent(booked(parcel));
    news.claim(parcel);
    return parcels.get(parcel.caseNumber(), parcel.trackingNumber());
  }

  private Parcel parcel(
      BookingOrder order,
      CarrierBooking answer,
      String carrier,
      Map<Integer, Integer> items,
      PromisedDays promised,
      ServiceCase of) {
    Instant now = clock.instant();
    String dropOff =
        order.method() == ShippingMethod.DROP_OFF
            ? rules.dropOffPointIn(of.origin().country()).map(DropOffPoint::toString).orElse(null)
            : null;
    Instant labelEnds = now.plus(Duration.ofDays(rules.terms().labelDays()));
    return new Parcel(
        UUID.randomUUID(),
        order.caseNumber(),
        order.direction(),
        order.purpose(),
        order.method(),
        order.bookingKey(),
        carrier,
        answer.trackingNumber(),
        Map.copyOf(items),
        new Position(ParcelStatus.BOOKED, now, null),
        new Handover(answer.label(), answer.qr(), order.pickUpOn(), null, dropOff, labelEnds),
        terms.sendTerm(of, now, promised),
        false,
        now,
        1);
  }

  private static DomainEvent booked(Parcel parcel) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "ParcelBooked",
        "A parcel was booked with the carrier.",
        Map.of(
            "trackingNumber", parcel.trackingNumber(),
            "carrier", parcel.carrier(),
            "direction", parcel.direction().name(),
            "method", parcel.method().name(),
            "sendBy", parcel.sendBy().toString()));
  }
}
