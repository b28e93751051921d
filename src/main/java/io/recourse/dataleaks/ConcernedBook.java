package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who is to be told of a leak, and who was. */
public interface ConcernedBook {

  /** Those who are on the list stay as they are. Returns how many came to it. */
  int add(CaseNumber leak, Collection<String> persons, String words, Instant at);

  /** By the order in which they were told; who waits last, by key. */
  List<Concerned> of(CaseNumber leak);

  /** A person is asked to tell them. */
  void hand(CaseNumber leak, Collection<String> persons, Instant at);

  /**
   * @param at when they were told, or given up
   */
  void settled(CaseNumber leak, String person, Concerned.Way way, Instant at);
}
