package io.recourse.worklist;

import io.recourse.engine.ByHand;
import java.util.List;
import java.util.Map;

/**
 * What it means that a step which stands still was done outside; which steps may be, their lines'
 * {@link io.recourse.engine.StepContract} says. One bean per way, in {@code process}.
 */
public interface StepByHand {

  ByHand how();

  /** Carriers a person may name; none where the way asks for no carrier. */
  default List<String> carriers() {
    return List.of();
  }

  /**
   * Writes down what was done, in the transaction that lets the process go on.
   *
   * @param variables of its process
   * @return whether the process goes on behind the step; otherwise the step itself is run once more
   *     and finds what was done
   * @throws io.recourse.common.Problem INVALID or CONFLICT, when what was done cannot count
   */
  boolean done(Incident incident, Map<String, Object> variables, DoneByHand told);
}
