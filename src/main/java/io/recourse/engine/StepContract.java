package io.recourse.engine;

import java.util.Map;
import java.util.Set;

/**
 * What one feature lets models do with its steps: whoever draws a model can neither borrow another
 * line's steps nor get round the people and terms that a step waits for.
 *
 * @param processes the models that may name the steps
 * @param delegates bean names of the steps
 * @param after a step to the elements of which one must have been passed on every way to it
 * @param teams user tasks that must stay in the model, and the one team each belongs to
 * @param terms timers that decide something, and the expression that says when
 * @param facts process variables that only steps and people of this line set
 */
public record StepContract(
    Set<String> processes,
    Set<String> delegates,
    Map<String, Set<String>> after,
    Map<String, String> teams,
    Map<String, String> terms,
    Set<String> facts) {

  /** Steps that only need to stay in their own line. */
  public static StepContract of(Set<String> processes, Set<String> delegates) {
    return new StepContract(processes, delegates, Map.of(), Map.of(), Map.of(), Set.of());
  }

  public boolean covers(String process) {
    return processes.contains(process);
  }
}
