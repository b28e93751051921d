package io.recourse.deliveries;

/** What was found out about a parcel, by the customer, the carrier or a search. */
public enum Found {
  NONE,
  /** The customer has it after all. */
  ARRIVED,
  /** It came back to us. */
  BACK,
  LOST,
  /** The carrier proves that it was handed over. */
  PROVED
}
