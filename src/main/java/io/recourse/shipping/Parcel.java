package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One parcel of a case. Immutable: each change gives the next version.
 *
 * @param bookingKey the key under which it was ordered; the carrier knows it too
 * @param items case item → pieces
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
    SendTerm term,
    Instant bookedAt,
    int version) {

  public ParcelStatus status() {
    return position.status();
  }

  public Instant sendBy() {
    return term.sendBy();
  }

  public boolean isHandedOver() {
    return status() != ParcelStatus.BOOKED && status() != ParcelStatus.VOIDED;
  }

  Parcel seenAt(Position next) {
    return with(next, term);
  }

  Parcel putOff(Instant later) {
    return with(position, term.putOff(later));
  }

  private Parcel with(Position nextPosition, SendTerm nextTerm) {
    return new Parcel(
        id,
        caseNumber,
        direction,
        method,
        bookingKey,
        carrier,
        trackingNumber,
        items,
        nextPosition,
        handover,
        nextTerm,
        bookedAt,
        version);
  }
}
