package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of the cases of a pilot. Nothing that happened to them after they were last looked at
 * is told, so that cases of other times can be looked at when they were as old.
 */
public interface PilotFigures {

  /**
   * Those of both versions, the newest first; not those the pilot is not about.
   *
   * @param seen until when they are looked at, not included
   * @param limit of more a sample is drawn, the same one each time
   */
  List<Outcome> outcomes(UUID pilot, Instant seen, int limit);

  /**
   * Cases of a group that were opened in a time.
   *
   * @param to not included
   */
  List<Outcome> outcomes(Pilot.Group group, Instant from, Instant to, Instant seen, int limit);

  /** How many of a pilot ended. */
  Map<Arm, Integer> ended(UUID pilot, Instant seen);

  /**
   * One case so far.
   *
   * @param arm OUTSIDE for one of the time before or after
   * @param days from its opening to its end; null while it is open
   * @param untouched whether it ended without a task that a person finished
   * @param refused whether a line of it was refused, or all of it
   * @param contested whether its outcome was contested or it was reopened
   * @param complained whether a complaint was made about it
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
      boolean complained,
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
        case COMPLAINED -> complained;
        case BREACHED -> breached;
      };
    }
  }
}
