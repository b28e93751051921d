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
  CAME_BACK
}
