package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import java.util.List;
import java.util.UUID;

/** What became of the cases of a pilot. */
public interface PilotFigures {

  /** Those of both versions, the newest first; not those the pilot is not about. */
  List<Outcome> outcomes(UUID pilot, int limit);

  /**
   * One case so far.
   *
   * @param days from its opening to its end; null while it is open
   * @param untouched whether it ended without a task that a person finished
   * @param refused whether a line of it was refused, or all of it
   * @param contested whether its outcome was contested or it was reopened
   * @param breached whether a term of the law was missed
   * @param refunded minor units; 0 for none
   * @param currency null where nothing was refunded
   */
  record Outcome(
      Arm arm,
      Double days,
      boolean untouched,
      boolean refused,
      boolean contested,
      boolean breached,
      long refunded,
      String currency) {

    boolean isEnded() {
      return days != null;
    }
  }
}
