package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/** Data leaks that were reported or that complaints showed; one a case. */
public interface Leaks {

  Optional<Leak> of(CaseNumber number);

  /** False where it was found before. */
  boolean found(CaseNumber number, Instant at);

  void assessed(CaseNumber number, Extent as);

  void contained(CaseNumber number, String measures);

  /** Nothing happens where it was told before. */
  void told(CaseNumber number, AuthorityNotice as);

  /** The word that none has to be told is void: one is owed after all. */
  void noticeOwed(CaseNumber number);

  void told(CaseNumber number, PersonsTold as);
}
