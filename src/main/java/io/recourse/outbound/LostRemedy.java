package io.recourse.outbound;

/**
 * What the customer gets instead of a parcel that never arrived. Until the customer has the goods
 * they travel at the seller's risk (EU 2011/83 art. 20, UK CRA 2015 s. 29).
 */
public enum LostRemedy {
  SEND_AGAIN,
  REFUND,
  /** Neither can be done by itself: the customer is told, and asked. */
  TELL
}
