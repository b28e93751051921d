package io.recourse.backtest.model;

import io.recourse.backtest.BackTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where back-tests of processes and what they found are kept. */
public interface Walks {

  /**
   * Begins it; its cases are chosen later.
   *
   * @param base the deployed version it is compared with
   */
  BackTest begin(BackTest wanted, Base base);

  /** What the draft is compared with; empty for a back-test of a table. */
  Optional<Base> base(UUID test);

  /**
   * Chooses its cases: the last closed ones that the process began in.
   *
   * @return how many there are
   */
  int choose(BackTest wanted);

  /** Keeps what steps usually take and find out; from then on its cases are chosen. */
  void keep(UUID test, Medians usual);

  /** Empty until its cases are chosen. */
  Optional<Medians> usual(UUID test);

  /** Cases of a page and what they say beside their steps. */
  Map<String, PastCase> cases(UUID test, int from, int cases);

  void add(UUID test, List<Walked> found);

  /**
   * Says of those with another end whether they would be paid: where no case of these that came to
   * this end was paid, what was paid is not.
   */
  void weighEnds(UUID test);

  /**
   * The newest first.
   *
   * @param before id of the last one of the page before; null for the first page
   * @param only null for all that changed or cannot be told
   */
  List<Walked> page(UUID test, Only only, Long before, int limit);

  WalkFindings findings(UUID test);

  /** The deployed version of the process. */
  record Base(int version, String content) {}

  /** Which instances are looked at. */
  enum Only {
    LOSES,
    GAINS,
    BREACH,
    OTHER_END,
    AUTOMATIC,
    BY_PERSON,
    UNANSWERED,
    NOT_REPLAYABLE
  }
}
