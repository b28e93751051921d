package io.recourse.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Clocks as the ladder of warnings sees them. */
public interface LadderClocks {

  /**
   * Whose next rung is reached, by case number.
   *
   * @param after the last one of the page before; null for the first
   */
  List<ClimbingClock> atTheirRung(Instant now, ClimbingClock after, int limit);

  /** The same clock as it is now; empty when it ended or rests. */
  Optional<ClimbingClock> find(long id);

  /** The percentages at which clocks are looked at, ascending. */
  List<Integer> rungs();

  /** Others from now on; every clock that climbs is looked at next. */
  void changeRungs(List<Integer> percents, Instant now);

  /** The step of this percentage was taken; {@code nextAt} is null at the top. */
  void climbed(long id, int percent, Instant nextAt);
}
