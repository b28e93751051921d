package io.recourse.worklist;

import io.recourse.engine.ByHand;
import java.time.Instant;

/**
 * A step that stands still, as its model describes it.
 *
 * @param words what it is called on the drawing
 * @param owner the team that sees to it ({@code incidentOwner} in the model); the lead where none
 *     is named
 * @param due by when somebody has seen to it, and why then
 * @param byHand how it may be done outside instead, by its line's contract; null when it may not
 * @param tries how often it was tried
 */
public record StandingStep(
    Incident incident, String words, String owner, IncidentTerm.Due due, ByHand byHand, int tries) {

  public Instant dueAt() {
    return due.at();
  }

  public boolean isLate(Instant now) {
    return due.at().isBefore(now);
  }
}
