package io.recourse.shipping;

/** What a parcel is sent for. */
public enum ParcelPurpose {
  /** Goods of its case, or goods that nobody had announced. */
  GOODS,
  /** A device that is lent: no line of its case, followed and made good by whoever lends it. */
  LOAN,
  /** Goods that turned up after they were made good as lost: no line of its case moves. */
  TURNED_UP
}
