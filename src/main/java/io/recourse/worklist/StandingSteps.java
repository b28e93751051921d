package io.recourse.worklist;

import java.util.Map;

/** The engine's side of steps that stand still. */
public interface StandingSteps {

  StandingStep describe(Incident incident);

  /**
   * The team that sees to a step.
   *
   * @param model the version of the process, as the engine names it
   */
  String owner(String model, String element);

  /** Variables of the process that it is a step of. */
  Map<String, Object> variables(Incident incident);

  /** Lets its process go on as if the step were done. */
  void passOver(Incident incident);

  /** Gives a job one more try, at once; takes off the list what has no job. */
  void retry(Incident incident);
}
