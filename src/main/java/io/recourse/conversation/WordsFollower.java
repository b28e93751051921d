package io.recourse.conversation;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** Hears of what customers said and what people answered, in the transaction that writes it. */
public interface WordsFollower {

  /**
   * @param channel through which it came, a name of {@code cases.Channel}
   */
  void said(CaseNumber number, String channel, String text, Instant at);

  /**
   * A person wrote to the customer.
   *
   * @param lastSeen when the newest words were said that they had read; null where they read all
   *     that there is, under the lock of the case
   */
  void answered(CaseNumber number, Instant lastSeen);

  /**
   * A person spoke in a chat, which answers words of the chat alone.
   *
   * @param lastSeen when the newest of them were said that the person had read
   */
  void answeredInChat(CaseNumber number, Instant lastSeen);
}
