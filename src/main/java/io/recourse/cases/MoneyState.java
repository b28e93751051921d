package io.recourse.cases;

/** Third track of a line: where is the money? */
public enum MoneyState {
  NONE,
  COMPUTED,
  APPROVED,
  SENT,
  SETTLED,
  FAILED,
  CLAWED_BACK
}
