package io.recourse.worklist.jdbc;

import io.recourse.worklist.WorkQuery.Queue;
import io.recourse.worklist.Worker;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A queue as conditions without a row in common, with the parameters of {@link WorkWhere}. The work
 * of each team and of each holder stands in an index in working order, so that a page of a queue is
 * made of one page of each part and never of a walk through the work of others.
 */
final class QueueParts {

  private QueueParts() {}

  /** Parts to be counted. */
  static List<String> of(Queue queue, Worker worker) {
    return isAll(queue, worker) ? List.of("true") : each(queue, worker);
  }

  /**
   * Parts that stand in working order each.
   *
   * @param every how many teams have open work, each with a parameter of its own; 0 where the work
   *     is found by its case and put in order then
   */
  static List<String> inOrder(Queue queue, Worker worker, int every) {
    return every > 0 && isAll(queue, worker) ? teams("every", every) : of(queue, worker);
  }

  /** Whether the queue is whatever work is open. */
  static boolean isAll(Queue queue, Worker worker) {
    return queue == Queue.ALL && worker.seesAllTeams();
  }

  private static List<String> each(Queue queue, Worker worker) {
    List<String> teams = teams("team", WorkWhere.teams(worker).size());
    return switch (queue) {
      case MINE -> List.of("w.assignee = :me");
      case TEAM ->
          worker.isLead()
              ? and(teams, "w.escalated_at is not null and w.team not in (:teams)")
              : teams;
      case ALL -> and(teams, "w.assignee = :me and w.team not in (:teams)");
    };
  }

  private static List<String> teams(String name, int many) {
    return IntStream.range(0, many).mapToObj(at -> "w.team = :" + name + at).toList();
  }

  private static List<String> and(List<String> parts, String more) {
    return Stream.concat(parts.stream(), Stream.of(more)).toList();
  }
}
