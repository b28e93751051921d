package io.recourse.deliveries;

/** Which wait of a problem ran out. */
public enum Overdue {
  NONE,
  GOODS,
  ANSWER
}
