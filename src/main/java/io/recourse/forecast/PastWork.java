package io.recourse.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port to what was measured. */
public interface PastWork {

  /** When instances of a process ended since then. */
  List<Instant> ended(String process, Instant since);

  /** How often tasks of people were done since then, by step. */
  Map<String, Integer> counts(Set<String> steps, Instant since);

  /** The tasks that were done last since then: of these steps, and of these teams. */
  List<Done> timed(Set<String> steps, Set<String> teams, Instant since);

  /**
   * A task that was done.
   *
   * @param takenAt when a person took it, or was given it, the last time
   */
  record Done(String step, String team, Instant takenAt, Instant endedAt) {}
}
