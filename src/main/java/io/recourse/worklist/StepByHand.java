package io.recourse.worklist;

import java.util.Map;

/**
 * A step that may be done outside when it stands still, such as a mail that was told by telephone;
 * its model says so with the property {@code byHand}. One bean per step, in {@code process}.
 */
public interface StepByHand {

  /** Id of the step in its model. */
  String step();

  /**
   * Writes down that it is done, in the transaction that lets its process go on.
   *
   * @param variables of its process
   */
  void done(Map<String, Object> variables);
}
