package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** The stored words that wait for an answer, one row a case. */
public interface UnansweredWords {

  /**
   * What somebody said last on a case, unanswered since.
   *
   * @param channel through which it came last
   * @param text what was said last
   * @param lastAt when that was
   * @param dueAt when the agreement wants an answer; null where none binds
   */
  record Waiting(
      CaseNumber number,
      String type,
      boolean closed,
      String customer,
      String team,
      String owner,
      String channel,
      String text,
      Instant since,
      Instant lastAt,
      Instant dueAt) {}

  /** They wait from now on, or for longer already. */
  void add(CaseNumber number, String channel, Instant at);

  /** Whether any waited. */
  boolean over(CaseNumber number);

  /** False where something was said after this moment. */
  boolean isAllSeen(CaseNumber number, Instant lastSeen);

  /**
   * Those that wait longest first.
   *
   * @param owner of whose cases; null for everybody's
   * @param channel null for every one
   */
  List<Waiting> list(String owner, String channel, int limit);
}
