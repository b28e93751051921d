package io.recourse.shipping;

/** How the search for a parcel ended (LOG-07). */
public enum SearchOutcome {
  ARRIVED,
  KEEP_WAITING,
  LOST,
  WITH_SENDER;

  /**
   * What counts when nobody ends the search: a parcel that the carrier was bringing back to its
   * sender is with the sender, and so is one on the customer's own label, whose sending only the
   * customer told of; any other is lost.
   */
  static SearchOutcome byDefault(Parcel parcel) {
    boolean unproved = parcel.method() == ShippingMethod.OWN_LABEL;
    return unproved || parcel.status() == ParcelStatus.RETURN_TO_SENDER ? WITH_SENDER : LOST;
  }
}
