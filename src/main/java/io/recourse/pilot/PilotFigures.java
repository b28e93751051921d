package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the cases of a pilot. */
public interface PilotFigures {

  /** Those of both versions, the newest first; not those the pilot is not about. */
  List<Outcome> outcomes(UUID pilot, int limit);

  /**
   * Cases of a group that were opened in a time, as ended as they were at the end of it.
   *
   * @param to not included
   */
  List<Outcome> outcomes(Pilot.Group group, Instant from, Instant to, int limit);

  /**
   * One case so far.
   *
   * @param arm OUTSIDE for one of the time before or after
   * @param days from its opening to its end; null while it is open
   * @param untouched whether it ended without a task that a person finished
   * @param refused whether a line of it was refused, or all of it
   * @param contested whether its outcome was contested or it was reopened
   * @param breached whether a term of the law was missed
   * @param refunded minor units; 0 for none
   * @param currency null where nothing was refunded
   * @param measured what its customer or the trail said; nothing else is in it
   */
  record Outcome(
      String number,
      Arm arm,
      Double days,
      boolean untouched,
      boolean refused,
      boolean contested,
      boolean breached,
      long refunded,
      String currency,
      Map<Measured, Double> measured) {

    public boolean isEnded() {
      return days != null;
    }

    boolean counts(Comparison.What what) {
      return switch (what) {
        case ENDED -> isEnded();
        case UNTOUCHED -> isEnded() && untouched;
        case REFUSED -> isEnded() && refused;
        case CONTESTED -> isEnded() && contested;
        case BREACHED -> breached;
      };
    }
  }
}
