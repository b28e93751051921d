package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cases as their service standards see them. */
public interface WorkCases {

  /** Open cases behind this number (null for all) that no agreement binds yet, by number. */
  List<CaseNumber> unbound(CaseNumber after, int limit);

  /**
   * Bound cases behind this number (null for all) on which something happened that their clocks
   * have not followed, by number.
   */
  List<CaseNumber> moved(Instant now, CaseNumber after, int limit);

  /** Since when cases are promised answers at all; from now on where nobody asked before. */
  Instant promisedSince(Instant now);

  void bind(CaseNumber number, ServiceLevel level);

  Optional<ServiceLevel> levelOf(CaseNumber number);

  /** Words after this one, the oldest first. */
  List<Word> wordsAfter(CaseNumber number, long seq);

  void seen(CaseNumber number, long seq);

  /**
   * Open cases on which staff act next and nothing happened for as long as their agreement says, in
   * whatever time, since they were last prompted; those behind this number (null for all), by
   * number.
   */
  List<CaseNumber> still(Instant now, CaseNumber after, int limit);

  /** When something last happened on it. */
  Instant lastMoved(CaseNumber number);

  /** How often the customer turned to us about a case, its opening among them (TRI-12). */
  int contacts(CaseNumber number);
}
