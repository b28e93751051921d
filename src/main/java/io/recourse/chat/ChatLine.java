package io.recourse.chat;

import java.time.Instant;

/**
 * What was said in a chat.
 *
 * @param name of the agent who said it; null for everybody else
 * @param source what the assistant's words stand on, a page of ours; null where they stand on none
 */
public record ChatLine(Voice voice, String name, String words, String source, Instant at) {

  /** Who speaks. */
  public enum Voice {
    CUSTOMER,
    ASSISTANT,
    AGENT
  }
}
