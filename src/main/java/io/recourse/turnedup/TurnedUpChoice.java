package io.recourse.turnedup;

/** What a customer can say of goods that turned up. */
public enum TurnedUpChoice {
  /** They buy them after all, for what they cost. */
  KEEP,
  /** They send them back free of charge. */
  SEND_BACK,
  /** They do neither; a person decides. */
  REFUSE
}
