package io.recourse.messages;

/**
 * How far a message came. STORED: the customer has no e-mail address and reads it in the portal.
 */
public enum DeliveryState {
  RECEIVED,
  QUEUED,
  SENT,
  FAILED,
  STORED
}
