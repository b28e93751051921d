package io.recourse.cases;

/** Second track of a line: where are the goods? */
public enum GoodsState {
  NOT_DUE,
  LABEL,
  IN_TRANSIT,
  RECEIVED,
  SHORT,
  LOST,
  INSPECTED,
  DISPOSED,
  BACK_TO_CUSTOMER
}
