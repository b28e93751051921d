package io.recourse.shipping;

/**
 * Every carrier's words brought down to one list (LOG-01). The weight makes the end state of a
 * parcel independent of the order in which news arrives: an end weighs more than a stop on the way,
 * and among ends arrival is the strongest proof.
 */
public enum ParcelStatus {
  BOOKED(0),
  IN_TRANSIT(1),
  EXCEPTION(1),
  /** The carrier damaged it; it may still arrive. */
  DAMAGED(1),
  RETURN_TO_SENDER(2),
  LOST(3),
  /** The carrier gave it back to who had sent it. */
  RETURNED(3),
  DELIVERED(4),
  VOIDED(5);

  private final int weight;

  ParcelStatus(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  /** No later stop on the way changes a parcel that has reached an end. */
  public boolean isEnd() {
    return weight > 1;
  }
}
