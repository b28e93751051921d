package io.recourse.cases;

/** Condition of returned goods: A as new, B opened, C used or marked, D unusable. */
public enum Grade {
  A,
  B,
  C,
  D
}
