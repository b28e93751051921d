package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** What each round over the work clocks has to look at. */
public interface WorkRounds {

  /** A case whose clocks no round could follow since then. */
  record Left(CaseNumber number, Instant since) {}

  /** What the next round has to look at. */
  WorkRound round(Instant now);

  /** All of it was looked at; what was left before it began, and not again, is forgotten. */
  void ended(WorkRound round);

  /** Open cases behind this number (null for all) that no agreement binds yet, by number. */
  List<CaseNumber> unbound(CaseNumber after, int limit);

  /**
   * Bound cases behind this number (null for all) on which something happened that their clocks
   * have not followed, by number.
   */
  List<CaseNumber> moved(Instant now, CaseNumber after, int limit);

  /** The same of cases on which something happened since the round before; bound ones or not. */
  List<CaseNumber> heardOf(WorkRound round, CaseNumber after, int limit);

  /** It could not be followed; every round looks at it again. */
  void leave(CaseNumber number, Instant now);

  /** Those that could not be followed, the longest left first. */
  List<Left> left(int limit);
}
