package io.recourse.deliveries;

/** What can be said of a delivery that went wrong, beside free words. */
public enum DeliveryWord {
  /** The goods are here after all. */
  ARRIVED,
  /** Nothing came. */
  NOT_RECEIVED,
  /** The customer waits on for another additional period. */
  WAIT,
  /** The customer wants no goods any more, but the money. */
  REFUND,
  /** The customer wants the goods sent once more. */
  SEND_AGAIN,
  /** The parcel is back with us; staff alone say so. */
  CAME_BACK;

  /** Whether money or goods go another way by it; the others only tell how it stands. */
  public boolean moves() {
    return switch (this) {
      case ARRIVED, NOT_RECEIVED, WAIT -> false;
      case REFUND, SEND_AGAIN, CAME_BACK -> true;
    };
  }
}
