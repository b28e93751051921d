package io.recourse.members;

/** What members of a level have before others; each is read by a rule or a task (CUS-09). */
public enum Privilege {

  /** Their cases stand higher in every list: table {@code casePriority}. */
  PRIORITY_LANE,

  /** They are answered sooner: table {@code serviceLevel}. */
  FASTER_CLOCKS,

  /** What they send back for a change of mind travels free: table {@code remedyOffer}. */
  FREE_RETURN_FREIGHT,

  /** They turn to one person: table {@code ownAgent}. */
  OWN_AGENT,

  /** More may be given to them beyond what is owed: table {@code goodwillLimit}. */
  HIGHER_GOODWILL,

  /** Their refunds are approved before others' and sooner: table {@code refundApproval}. */
  PAYMENT_LANE
}
