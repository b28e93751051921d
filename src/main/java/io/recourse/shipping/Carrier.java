package io.recourse.shipping;

import io.recourse.common.Problem;
import java.util.Optional;

/**
 * A parcel carrier, real or simulated (PLT-07). Every call may fail with {@link CarrierFailure}.
 */
public interface Carrier {

  /** The name in rules, webhooks and on the case. */
  String name();

  /**
   * Orders one parcel; the same booking key gives the same parcel where the carrier supports it. A
   * failure leaves it unknown whether the parcel was ordered: ask {@link #find} before trying
   * again.
   */
  CarrierBooking book(BookingOrder order);

  /** What the carrier has booked under our key, after an answer that never came. */
  Optional<CarrierBooking> find(String bookingKey);

  /**
   * Cancels an unused label; cancelling twice is no error.
   *
   * @throws LabelInUse when the carrier already has the parcel
   */
  void voidLabel(String trackingNumber);

  /**
   * Orders the courier for another day, in place of an earlier order.
   *
   * @return the carrier's name for the order
   * @throws Problem CONFLICT where the carrier collects nothing
   */
  default String collect(PickUp wanted) {
    throw Problem.conflict("parcel.notCollected");
  }

  /** The carrier's last word on a parcel, asked for because webhooks get lost. */
  Optional<CarrierScan> track(String trackingNumber);
}
