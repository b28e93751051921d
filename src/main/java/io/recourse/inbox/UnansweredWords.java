package io.recourse.inbox;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.Optional;

/** The stored words that wait for an answer; those of a chat wait by themselves. */
public interface UnansweredWords {

  /** They wait from now on, or for longer already. */
  void add(CaseNumber number, String channel, Instant at);

  /**
   * Takes them off where nothing was said after this moment, or all where it is null; whether any
   * were.
   */
  boolean over(CaseNumber number, Instant lastSeen);

  /**
   * The same, for whoever read them.
   *
   * @throws Problem CONFLICT where nothing waits any more, or more was said meanwhile
   */
  default void demandOver(CaseNumber number, Instant lastSeen) {
    if (!over(number, lastSeen)) {
      throw Problem.conflict(isWaiting(number) ? "inbox.moreSaid" : "inbox.answered", number);
    }
  }

  /** Takes those of a chat off where nothing was said in it after this moment. */
  void chatOver(CaseNumber number, Instant lastSeen);

  boolean isWaiting(CaseNumber number);

  /** Who took them after this moment; the account. */
  Optional<String> taker(CaseNumber number, Instant since);

  /**
   * False where nothing waits, or somebody else took them after this moment.
   *
   * @param by account of who answers
   */
  boolean take(CaseNumber number, String by, Instant at, Instant since);

  /** Nobody answers them now; false where this person had not taken them. */
  boolean giveBack(CaseNumber number, String by);
}
