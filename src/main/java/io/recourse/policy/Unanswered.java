package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Port to the book of what the tables could not answer. */
public interface Unanswered {

  /**
   * @param item the case line it was asked of; null for the whole case
   */
  void keep(CaseNumber number, Integer item, NoAnswer none);

  /** Whether this version left this case without an answer, and no term ran out on that since. */
  boolean isKnown(CaseNumber number, NoAnswer none);

  /** The same of any case. */
  boolean isKnown(NoAnswer none);

  /** By table and version, the one that failed last first. */
  List<Failing> since(Instant from);

  /**
   * A table that left cases without an answer.
   *
   * @param version null where no table had this key
   * @param why what went wrong last, in English
   * @param cases how many wait for a person because of it
   */
  record Failing(String decision, Integer version, String why, int cases, Instant lastAt) {}
}
