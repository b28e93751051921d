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
 * @param calledOff nobody wants its label any more, and the carrier is asked to void it
 */
public record Parcel(
    UUID id,
    CaseNumber caseNumber,
    ParcelDirection direction,
    ParcelPurpose purpose,
    ShippingMethod method,
    String bookingKey,
    String carrier,
    String trackingNumber,
    Map<Integer, Integer> items,
    Position position,
    Handover handover,
    SendTerm term,
    boolean calledOff,
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
    return with(next, handover, term, calledOff);
  }

  Parcel putOff(Instant later) {
    return with(position, handover, term.putOff(later), calledOff);
  }

  /** Its label is not wanted any more, or is in use after all. */
  Parcel calledOff(boolean unwanted) {
    return with(position, handover, term, unwanted);
  }

  Parcel handedOverBy(Handover chosen) {
    return with(position, chosen, term, calledOff);
  }

  private Parcel with(
      Position nextPosition, Handover nextHandover, SendTerm nextTerm, boolean unwanted) {
    return new Parcel(
        id,
        caseNumber,
        direction,
        purpose,
        method,
        bookingKey,
        carrier,
        trackingNumber,
        items,
        nextPosition,
        nextHandover,
        nextTerm,
        unwanted,
        bookedAt,
        version);
  }
}
