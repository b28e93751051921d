package io.recourse.visits;

import java.time.Instant;
import java.util.List;

/** Cases whose customers may be asked how it went. */
public interface SolvedCases {

  /** Closed between these moments, no visits themselves and not visited yet; the oldest first. */
  List<SolvedCase> unvisited(Instant from, Instant to, int limit);

  /** Visits to a person that were planned by us since then. */
  int visits(String person, Instant since);

  /** Complaints of a person since then. */
  int complaints(String person, Instant since);

  /** Suggestions that this customer made since. */
  int suggestions(String person, Instant since);
}
