package io.recourse.shipping;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the sender gets to hand the goods over with.
 *
 * @param label PDF bytes, null where nothing is printed
 * @param qr PNG bytes, null where no code is shown
 * @param pickUpOn the day the courier comes; null unless collected
 * @param pickUpRef the carrier's name for its order of the courier; null while the customer chose
 *     no day
 * @param dropOffPoint name and street; null unless dropped off
 */
public record Handover(
    byte[] label,
    byte[] qr,
    LocalDate pickUpOn,
    String pickUpRef,
    String dropOffPoint,
    Instant labelExpiresAt) {

  /** Whether the courier was ordered for this day, not only meant to come. */
  boolean isOrderedFor(LocalDate day) {
    return pickUpRef != null && day.equals(pickUpOn);
  }

  Handover collectedOn(LocalDate day, String ref) {
    return new Handover(label, qr, day, ref, dropOffPoint, labelExpiresAt);
  }

  Handover droppedOffAt(DropOffPoint point) {
    return new Handover(label, qr, pickUpOn, pickUpRef, point.toString(), labelExpiresAt);
  }
}
