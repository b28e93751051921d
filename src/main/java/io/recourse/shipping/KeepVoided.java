package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes which labels are void, under the lock of their case. */
@Component
class KeepVoided {

  private final Parcels parcels;
  private final Bookings bookings;
  private final Cases cases;
  private final MoveGoods goods;
  private final ParcelClocks clocks;
  private final RecordParcelNews record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepVoided(
      Parcels parcels,
      Bookings bookings,
      Cases cases,
      MoveGoods goods,
      ParcelClocks clocks,
      RecordParcelNews record,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parcels = parcels;
    this.bookings = bookings;
    this.cases = cases;
    this.goods = goods;
    this.clocks = clocks;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  /** Returns false when a return label is in use whose parcel nobody has seen. */
  @Transactional
  boolean keep(CaseNumber number, TakenBack answers) {
    answers.voided().forEach(label -> isVoided(number, label.trackingNumber()));
    answers.bookings().forEach(key -> drop(number, key));
    answers.inUse().forEach(used -> staysAlive(number, used));
    answers.news().forEach(record::record);
    return answers.inUse().stream().noneMatch(used -> isUnseen(number, used));
  }

  /** Returns false when the parcel was handed over while the carrier was asked. */
  @Transactional
  boolean expired(CaseNumber number, String trackingNumber) {
    if (!isVoided(number, trackingNumber)) {
      return false;
    }
    clocks.breachSendBack(number);
    return true;
  }

  /** News that came meanwhile stand. */
  private boolean isVoided(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    Parcel now = parcels.get(number, trackingNumber);
    if (now.status() != ParcelStatus.BOOKED) {
      return now.status() == ParcelStatus.VOIDED;
    }
    Parcel voided = now.seenAt(new Position(ParcelStatus.VOIDED, clock.instant(), null));
    parcels.save(voided);
    goods.follow(of, voided);
    cases.save(of);
    events.publishEvent(event(voided));
    return true;
  }

  /** Its parcel may have come on record while the carrier was asked. */
  private void drop(CaseNumber number, String bookingKey) {
    var locked = cases.lock(number);
    parcels
        .byKey(bookingKey)
        .ifPresentOrElse(
            kept -> isVoided(number, kept.trackingNumber()),
            () -> bookings.drop(bookingKey, clock.instant()));
  }

  private void staysAlive(CaseNumber number, Parcel used) {
    var locked = cases.lock(number);
    Parcel now = parcels.get(number, used.trackingNumber());
    if (now.calledOff()) {
      parcels.save(now.calledOff(false));
    }
  }

  private boolean isUnseen(CaseNumber number, Parcel used) {
    return used.direction() == ParcelDirection.RETURN
        && !parcels.get(number, used.trackingNumber()).isHandedOver();
  }

  private static DomainEvent event(Parcel parcel) {
    return DomainEvent.of(
        parcel.caseNumber(),
        "ParcelVoided",
        "The label was voided before the parcel was handed over.",
        Map.of("trackingNumber", parcel.trackingNumber(), "carrier", parcel.carrier()));
  }
}
