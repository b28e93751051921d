package io.recourse.inbox.web;

import io.recourse.cases.Channel;

/**
 * What of the inbox is looked at, as its address says.
 *
 * @param mine the reader's own cases and what they took only; null for all
 * @param channel null for every one
 */
public record InboxUrl(Boolean mine, String channel) {

  private static final String TEXT = "SMS";

  /** What is no channel is none. */
  public InboxUrl {
    mine = mine == null || !mine ? null : mine;
    channel = isChannel(channel) ? channel : null;
  }

  private static boolean isChannel(String named) {
    for (Channel one : Channel.values()) {
      if (one.name().equals(named)) {
        return true;
      }
    }
    return TEXT.equals(named);
  }
}
