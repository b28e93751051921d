package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is to be told of a leak, and who was. */
public interface ConcernedBook {

  /** Those who are on the list stay as they are. Returns how many came to it. */
  int add(CaseNumber leak, Collection<String> persons, String words, Instant at);

  /** By the order in which they were told, then by key. */
  List<Concerned> of(CaseNumber leak);

  /**
   * The next who was not told, held until the transaction ends; another job does not get them too.
   *
   * @param after those before were looked at in this run; empty for the first
   */
  Optional<Concerned> nextUntold(CaseNumber leak, String after);

  void told(CaseNumber leak, String person, Instant at);
}
