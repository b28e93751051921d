package io.recourse.visits;

/** Why the customer of a solved case is not visited. */
public enum Skipped {
  /** They do not want it, were visited lately or often enough. */
  LEFT_ALONE,
  /** The table says so. */
  BY_RULE,
  /** Nobody knows a phone number or an address of theirs that they want to be asked at. */
  NO_WAY
}
