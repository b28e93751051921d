package io.recourse.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All who wait for an answer, over every channel, in one order: due first, then waiting longest.
 */
public interface Inbox {

  /**
   * What somebody sees of it.
   *
   * @param mine account of the reader, for their own cases and what they took; null for all
   * @param channel null for every one
   * @param chats the chats to which they come
   * @param calls whether they call back
   */
  record Sight(String mine, String channel, List<UUID> chats, boolean calls) {}

  /**
   * @param behind null for the first page
   */
  List<Waiting> list(Sight sight, WaitingPlace behind, int limit);

  /** How many wait in each channel, whichever of them is looked at. */
  Map<String, Integer> counts(Sight sight);
}
