package io.recourse.shipping;

/** How the search for a parcel ended (LOG-07). */
public enum SearchOutcome {
  ARRIVED,
  KEEP_WAITING,
  LOST
}
