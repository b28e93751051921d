package io.recourse.cases;

/** What a line ends in. */
public enum Remedy {
  REFUND,
  EXCHANGE,
  REPAIR,
  PRICE_REDUCTION,
  KEEP,
  REJECT
}
