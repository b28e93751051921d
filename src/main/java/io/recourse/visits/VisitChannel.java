package io.recourse.visits;

/** How a customer is spoken to. */
public enum VisitChannel {
  PHONE,
  MAIL,
  SMS;

  /** Whether the customer answers a survey instead of talking to a person. */
  public boolean isWritten() {
    return this != PHONE;
  }
}
