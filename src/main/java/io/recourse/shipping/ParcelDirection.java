package io.recourse.shipping;

/** Which way a parcel travels: back to us, or out to the customer. */
public enum ParcelDirection {
  RETURN,
  REPLACEMENT,
  BACK_TO_CUSTOMER
}
