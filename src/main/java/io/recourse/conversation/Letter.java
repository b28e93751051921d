package io.recourse.conversation;

import java.time.Instant;

/**
 * A word of a case as its page shows it: mails that went to many people beside the customer are
 * one.
 *
 * @param message the newest of them
 * @param alike how many it stands for
 */
public record Letter(CaseMessage message, int alike) {

  /**
   * One of those that are alike.
   *
   * @param place its number in the order in which they were written
   * @param failure why the mail server did not take it; null where it did, or was not asked yet
   */
  public record Sent(long place, String recipient, String state, String failure, Instant at) {}
}
