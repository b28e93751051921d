package io.recourse.visits;

/** How one try to speak to a customer ended. */
public enum VisitOutcome {
  REACHED,
  NO_ANSWER,
  /** The customer asked to be called at another time. */
  CALL_LATER,
  /** The customer does not want to be asked. */
  REFUSED
}
