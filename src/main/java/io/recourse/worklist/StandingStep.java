package io.recourse.worklist;

import io.recourse.engine.ByHand;
import java.time.Instant;

/**
 * A step that stands still, as its model describes it.
 *
 * @param words what it is called on the drawing
 * @param owner the team that sees to it ({@code incidentOwner} in the model); the lead where none
 *     is named
 * @param dueAt by when somebody has seen to it
 * @param byHand how it may be done outside instead, by its line's contract; null when it may not
 * @param tries how often it was tried
 */
public record StandingStep(
    Incident incident, String words, String owner, Instant dueAt, ByHand byHand, int tries) {

  public boolean isLate(Instant now) {
    return dueAt.isBefore(now);
  }
}
