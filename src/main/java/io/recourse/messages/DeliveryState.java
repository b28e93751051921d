package io.recourse.messages;

/**
 * How far a message came. STORED: it is read in the portal only, because the customer has no e-mail
 * address or the term it names was over before it could be mailed.
 */
public enum DeliveryState {
  RECEIVED,
  QUEUED,
  SENT,
  FAILED,
  STORED
}
