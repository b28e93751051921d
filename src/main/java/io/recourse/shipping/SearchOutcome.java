package io.recourse.shipping;

/** How the search for a parcel ended (LOG-07). */
public enum SearchOutcome {
  ARRIVED,
  KEEP_WAITING,
  LOST,
  WITH_SENDER;

  /**
   * What counts when nobody ends the search: a parcel that the carrier was bringing back to its
   * sender is with the sender, any other is lost.
   */
  static SearchOutcome byDefault(Parcel parcel) {
    return parcel.status() == ParcelStatus.RETURN_TO_SENDER ? WITH_SENDER : LOST;
  }
}
