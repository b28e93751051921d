package io.recourse.worklist;

import io.recourse.common.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A task that is no longer open.
 *
 * @param holder account of who held it then; null for nobody
 * @param by how the person who finished it is called; null where the flow took the task away,
 *     because its term ran out or the case went another way
 */
public record EndedTask(
    String taskId,
    String caseNumber,
    String taskKey,
    String team,
    String holder,
    String by,
    Instant at) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  boolean isSeenBy(Worker worker) {
    return worker.seesAllTeams() || worker.isOf(team) || worker.username().equals(holder);
  }

  public boolean isDone() {
    return by != null;
  }

  Problem refusal() {
    String moment = MOMENT.format(at);
    return isDone()
        ? Problem.conflict("task.done", by, moment)
        : Problem.conflict("task.lapsed", moment);
  }
}
