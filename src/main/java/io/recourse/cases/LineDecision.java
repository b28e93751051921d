package io.recourse.cases;

/** First track of a line: was it granted? */
public enum LineDecision {
  REQUESTED,
  INFO_NEEDED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  EXPIRED;

  /** Whether the line is still asked for or granted; such a line binds pieces of the order. */
  public boolean isOpen() {
    return this == REQUESTED || this == INFO_NEEDED || this == APPROVED;
  }
}
