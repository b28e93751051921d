package io.recourse.backtest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where back-tests and what they found are kept. */
public interface BackTests {

  Optional<BackTest> find(UUID id);

  /** Reads it and holds it until the transaction ends; empty while somebody else does. */
  Optional<BackTest> lock(UUID id);

  /** The one that was asked for last. */
  Optional<BackTest> newestOf(UUID draft);

  /**
   * Begins it and chooses its cases: the last closed ones in which the table was asked.
   *
   * @return the same with the number of cases there are
   */
  BackTest begin(BackTest wanted);

  void save(BackTest test, List<Change> changes);

  /**
   * Changed decisions, the newest first.
   *
   * @param before id of a receipt; null for the first page
   * @param only null for all
   */
  List<Change> changes(UUID test, Only only, Long before, int limit);

  /** What the changes come to. */
  Findings findings(UUID test);

  /** Which changes are looked at. */
  enum Only {
    LOSES,
    GAINS,
    BREACH,
    AUTOMATIC,
    BY_PERSON,
    MARKED,
    IN_TIME,
    UNANSWERED
  }
}
