package io.recourse.policy;

import java.time.Instant;
import java.util.List;

/** Port to what went otherwise than the rules said. */
public interface Deviations {

  /**
   * The newest first, those before the given place.
   *
   * @param team null for all teams
   */
  List<Deviation> list(Instant from, Instant to, String team, DeviationCursor before, int limit);

  /** By month and team, the newest month first. */
  List<Deviation.Count> counts(Instant from, Instant to, String team);
}
