package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** The stored words that wait for an answer; those of a chat wait by themselves. */
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

  /**
   * Takes them off where nothing was said after this moment, or all where it is null; whether any
   * were.
   */
  boolean over(CaseNumber number, Instant lastSeen);

  /** Takes those of a chat off where nothing was said in it after this moment. */
  void chatOver(CaseNumber number, Instant lastSeen);

  boolean isWaiting(CaseNumber number);

  /** The last of a page of them: the next begins behind it. */
  record Place(Instant since, CaseNumber number) {}

  /**
   * Those that wait longest first.
   *
   * @param owner of whose cases; null for everybody's
   * @param channel null for every one
   * @param behind null for the first page
   */
  List<Waiting> list(String owner, String channel, Place behind, int limit);
}
