package io.recourse.worklist;

/** The engine's side of steps that stand still. */
public interface StandingSteps {

  StandingStep describe(Incident incident);

  /** Gives a job one more try; takes off the list what has no job. */
  void retry(Incident incident);
}
