package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases as their service standards see them. */
public interface WorkCases {

  /** What the next round has to look at. */
  WorkRound round(Instant now);

  /** All of it was looked at. */
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

  /** Since when cases are promised answers at all; from now on where nobody asked before. */
  Instant promisedSince(Instant now);

  void bind(CaseNumber number, ServiceLevel level);

  Optional<ServiceLevel> levelOf(CaseNumber number);

  /** Words after this one, the oldest first. */
  List<Word> wordsAfter(CaseNumber number, long seq);

  void seen(CaseNumber number, long seq);

  /** Cases that may have stalled; those behind this number (null for all), by number. */
  List<CaseNumber> toLookAt(Instant now, CaseNumber after, int limit);

  /** Before then it cannot have stalled; null for never, until something happens on it. */
  void lookAgain(CaseNumber number, Instant at);

  /** Staff act next on an open case, and nothing happened since its owner was prompted last. */
  boolean awaitsStaff(CaseNumber number);

  /** When something last happened on it. */
  Instant lastMoved(CaseNumber number);

  /** How often the customer turned to us about a case, its opening among them (TRI-12). */
  int contacts(CaseNumber number);
}
