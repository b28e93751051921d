package io.recourse.cases;

/** Why the customer asks, one per line and compulsory (RET-07, POL-06). */
public enum Reason {
  UNWANTED,
  SIZE,
  COLOUR_STYLE,
  /** Whoever has it does not get on with it; help comes first. */
  USAGE_DIFFICULTY,
  NOT_AS_DESCRIBED,
  WRONG_ITEM,
  MISSING_PART,
  DAMAGED_PACKAGING,
  DAMAGED,
  DEFECTIVE,
  FAULT_IN_USE,
  LATE,
  /** Told as delivered, and not there. */
  NOT_RECEIVED,
  DUPLICATE_ORDER,
  PRICE,
  SAFETY,
  COUNTERFEIT,
  SERVICE,
  BILLING,
  BROKEN_PROMISE,
  REFUSED_DELIVERY,
  RECALL
}
