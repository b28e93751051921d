package io.recourse.visits;

/** How a customer is spoken to. */
public enum VisitChannel {
  PHONE,
  MAIL,
  SMS,
  /** A person talks with them in a chat that they are invited to by mail. */
  CHAT,
  /**
   * Nobody writes or calls: the customer rated the case well at its end, or is left alone. They can
   * still rate it on its page.
   */
  UNASKED;

  /** Whether the customer answers a survey instead of talking to a person. */
  public boolean isWritten() {
    return this == MAIL || this == SMS;
  }
}
