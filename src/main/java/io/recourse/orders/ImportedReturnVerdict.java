package io.recourse.orders;

/** What was found out about a return that the shop says it took. */
public enum ImportedReturnVerdict {
  /** Read, but its purchases were not looked up yet. */
  UNJUDGED,
  /** Taken from earlier purchases of the same customer and product. */
  MATCHED,
  /** The customer never bought it before, or nothing of it is left to return. */
  NO_EARLIER_PURCHASE,
  /** Postage, discount or another charge: nothing that can come back. */
  NOT_A_PRODUCT,
  /** Some pieces are left, but fewer than were returned. */
  OVER_RETURNED
}
