package io.recourse.pilot;

/** What is measured of a case: how its customer found it, and how long its stages took. */
public enum Measured {
  RATING,
  SPEED,
  EFFICIENCY,
  FAIRNESS,
  ATTITUDE,
  EVIDENCE,
  DECISION,
  GOODS_BACK,
  INSPECTION,
  DIFFERENCE,
  REFUND,
  CONTEST;

  /** A mark from 1 to 5; others are days. */
  public boolean isMark() {
    return ordinal() <= ATTITUDE.ordinal();
  }
}
