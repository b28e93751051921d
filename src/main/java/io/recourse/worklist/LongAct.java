package io.recourse.worklist;

import io.recourse.common.Phrase;
import io.recourse.worklist.ActOnMany.Act;
import io.recourse.worklist.ActOnMany.With;
import java.time.Instant;
import java.util.UUID;

/**
 * One act on all tasks that matched a list, task by task in the background (TRI-03).
 *
 * @param username in whose name it is done
 * @param endedAt null while it goes on
 * @param done tasks on which it was done so far
 * @param refused tasks on which it could not be done so far
 */
public record LongAct(
    UUID id,
    String username,
    Act act,
    With with,
    Instant askedAt,
    Instant endedAt,
    int total,
    int done,
    int refused) {

  public boolean isRunning() {
    return endedAt == null;
  }

  /** How many tasks it came by. */
  public int passed() {
    return done + refused;
  }

  /** A task that it comes by, in its order. */
  public record Item(UUID act, int at, String taskId) {}

  /** A task on which it could not be done. */
  public record Refusal(
      int at, String taskId, String caseNumber, String taskKey, String name, Phrase why) {}
}
