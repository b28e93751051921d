package io.recourse.cases;

/** First track of a line: was it granted? */
public enum LineDecision {
  REQUESTED,
  INFO_NEEDED,
  APPROVED,
  REFUSED,
  WITHDRAWN,
  EXPIRED
}
