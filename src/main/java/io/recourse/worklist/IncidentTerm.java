package io.recourse.worklist;

import java.time.Instant;

/**
 * By when somebody has seen to a step that stands still: policy of the time when it stopped, asked
 * of whoever knows the rules.
 */
public interface IncidentTerm {

  /**
   * @param ground why then, in words
   */
  record Due(Instant at, String ground) {}

  /**
   * The same for the same incident, until it is over.
   *
   * @param incident its job; its own id where a person's act was undone
   * @param owner the team that sees to it
   * @param step the step's id in its model
   */
  Due due(String incident, String owner, String step, Instant since);

  /** It stands still no longer. */
  void over(String incident);
}
