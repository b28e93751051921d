package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases as their service standards see them. */
public interface WorkCases {

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
