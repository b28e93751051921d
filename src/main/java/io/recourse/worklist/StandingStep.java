package io.recourse.worklist;

/**
 * A step that stands still, as its model describes it.
 *
 * @param words what it is called on the drawing
 * @param owner the team that sees to it ({@code incidentOwner} in the model); null where none is
 *     named
 * @param tries how often it was tried
 */
public record StandingStep(Incident incident, String words, String owner, int tries) {}
