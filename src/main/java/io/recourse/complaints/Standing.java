package io.recourse.complaints;

/** How far a complaint has come, as the customer reads it. */
public enum Standing {
  ACKNOWLEDGED,
  INVESTIGATED,
  JUDGED,
  REVIEWED,
  ANSWERED,
  DISPUTED,
  ACCEPTED,
  SETTLED
}
