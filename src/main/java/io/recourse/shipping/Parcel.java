package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One parcel of a case. Immutable: each change gives the next version.
 *
 * @param bookingKey the key under which it was ordered; the carrier knows it too
 * @param items case item → pieces
 * @param sendBy last day for the sender to hand it over
 * @param extended how often that day was put off
 */
public record Parcel(
    UUID id,
    CaseNumber caseNumber,
    ParcelDirection direction,
    ShippingMethod method,
    String bookingKey,
    String carrier,
    String trackingNumber,
    Map<Integer, Integer> items,
    Position position,
    Handover handover,
    Instant sendBy,
    int extended,
    Instant bookedAt,
    int version) {

  public ParcelStatus status() {
    return position.status();
  }

  public boolean isHandedOver() {
    return status() != ParcelStatus.BOOKED && status() != ParcelStatus.VOIDED;
  }

  Parcel seenAt(Position next) {
    return with(next, sendBy, extended);
  }

  Parcel putOff(Duration by) {
    return with(position, sendBy.plus(by), extended + 1);
  }

  private Parcel with(Position next, Instant newSendBy, int newExtended) {
    return new Parcel(
        id,
        caseNumber,
        direction,
        method,
        bookingKey,
        carrier,
        trackingNumber,
        items,
        next,
        handover,
        newSendBy,
        newExtended,
        bookedAt,
        version);
  }
}
