package io.recourse.complaints;

/** What people do on a complaint; who did one may be barred from another. */
public enum Act {
  ASSESS,
  INVESTIGATE,
  DECIDE,
  REVIEW,
  REPLY
}
