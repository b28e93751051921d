package io.recourse.policy;

/** What a rule of the law does to a case where it sets no length of time. */
public enum Duty {
  /** Takes the goods out of the right to change one's mind. */
  NO_CHANGE_OF_MIND,
  /** Takes the goods out of the guarantee. */
  NO_GUARANTEE,
  /** So many failed repairs or replacements open the way to money or a price cut. */
  FAILED_TRIES,
  /** The guarantee is counted anew from the day on which the goods were exchanged. */
  ANEW_AFTER_EXCHANGE,
  /** The clock to reject stops during a repair and leaves at least so many days after it. */
  REJECT_AFTER_REPAIR,
  /** Who changed their mind does not pay the way back. */
  SELLER_PAYS_WAY_BACK,
  /** Nothing but who withdraws from what may be asked of a withdrawal. */
  WITHDRAWAL_UNPROVED,
  /** So many days after the purchase the goods have left, or the money goes back. */
  SHIP_OR_REFUND,
  /** So many times the price, and at least a sum, for who was deceived. */
  FRAUD_DAMAGES,
  /** That a withdrawal came is acknowledged on a durable medium. */
  WITHDRAWAL_ACKNOWLEDGED,
  /** Money goes back as it was paid unless the customer agreed to another way. */
  SAME_MEANS,
  /** A repair that is owed costs the customer nothing. */
  REPAIR_FREE,
  /** What was faulty, and how the goods are after their repair, is written down. */
  REPAIR_RECORDED,
  /** Repaired goods work for at least so many days. */
  REPAIR_LASTS,
  /** The customer hears that repair and replacement are theirs to choose between. */
  REPAIR_CHOICE_TOLD,
  /** A refusal is given in writing, with its reason. */
  REFUSAL_REASONED,
  /** Who is not content with the last word hears who settles disputes out of court. */
  ADR_NAMED,
  /** What a customer may ask of their bank, not of the seller. */
  BILLING_DISPUTE
}
