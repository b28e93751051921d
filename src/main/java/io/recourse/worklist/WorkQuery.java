package io.recourse.worklist;

import io.recourse.common.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What part of the open work is asked for. Filters are null when not set.
 *
 * @param words what the case of the work is found by: a key of it, or words it has (INT-11)
 * @param limit rows at most
 */
public record WorkQuery(
    Worker worker,
    Queue queue,
    String team,
    String caseNumber,
    String words,
    String key,
    Due due,
    Instant now,
    WorkCursor after,
    int limit) {

  public static final int MOST = 200;
  private static final int LONGEST_WORDS = 100;

  /** Whose work: held by the person, of the person's teams, or all the person may see. */
  public enum Queue {
    MINE,
    TEAM,
    ALL
  }

  /** Which terms: passed, ending today (UTC), ending within a week, or simply not passed. */
  public enum Due {
    OVERDUE,
    TODAY,
    WEEK,
    AHEAD
  }

  public WorkQuery {
    if (limit < 1 || limit > MOST) {
      throw Problem.malformed("list.limit", MOST);
    }
    if (words != null && words.length() > LONGEST_WORDS) {
      throw Problem.malformed("list.words", LONGEST_WORDS);
    }
  }

  /** A query as its URL parameters say it; blank means not set. */
  public static WorkQuery of(Worker worker, WorkFilter filter, Instant now, int limit) {
    return new WorkQuery(
        worker,
        choice(Queue.class, filter.queue() == null ? "all" : filter.queue()),
        filter.team(),
        filter.caseNumber(),
        filter.words(),
        filter.key(),
        choice(Due.class, filter.due()),
        now,
        WorkCursor.parse(filter.cursor()),
        limit);
  }

  public WorkQuery due(Due window) {
    return new WorkQuery(worker, queue, team, caseNumber, words, key, window, now, after, limit);
  }

  /** Whatever stands behind which place. */
  public WorkQuery fromStart() {
    return new WorkQuery(worker, queue, team, caseNumber, words, key, due, now, null, limit);
  }

  /** What comes behind this task in the same order. */
  public WorkQuery behind(WorkItem item) {
    WorkCursor from = WorkCursor.behind(item);
    return new WorkQuery(worker, queue, team, caseNumber, words, key, due, now, from, limit);
  }

  public WorkQuery limit(int rows) {
    return new WorkQuery(worker, queue, team, caseNumber, words, key, due, now, after, rows);
  }

  /** The end of the due window. */
  public Instant dueBefore() {
    Instant today = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    return switch (due) {
      case OVERDUE, AHEAD -> now;
      case TODAY -> today.plus(1, ChronoUnit.DAYS);
      case WEEK -> today.plus(7, ChronoUnit.DAYS);
    };
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word) {
    if (word == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      String name = type.getSimpleName().toLowerCase(Locale.ROOT);
      throw Problem.malformed("list.filter", name);
    }
  }
}
