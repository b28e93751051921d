package io.recourse.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
 * @param byHand elements that a person may do outside when they stand still, and how; all others
 *     are only tried again
 * @param demands what the steps ask of every model that draws them
 */
public record StepContract(
    Set<String> processes,
    Set<String> delegates,
    Map<String, Set<String>> after,
    Map<String, String> teams,
    Map<String, String> terms,
    Set<String> facts,
    Map<String, ByHand> byHand,
    StepDemands demands) {

  /** Steps of which none may be done outside. */
  public StepContract(
      Set<String> processes,
      Set<String> delegates,
      Map<String, Set<String>> after,
      Map<String, String> teams,
      Map<String, String> terms,
      Set<String> facts) {
    this(processes, delegates, after, teams, terms, facts, Map.of(), StepDemands.NONE);
  }

  /** Steps that only need to stay in their own line. */
  public static StepContract of(Set<String> processes, Set<String> delegates) {
    return new StepContract(processes, delegates, Map.of(), Map.of(), Map.of(), Set.of());
  }

  /** The same, with elements that may be done outside in this way. */
  public StepContract byHand(ByHand how, String... elements) {
    Map<String, ByHand> more = new HashMap<>(byHand);
    Arrays.stream(elements).forEach(element -> more.put(element, how));
    return new StepContract(
        processes, delegates, after, teams, terms, facts, Map.copyOf(more), demands);
  }

  /** The same, with steps that stay in their models. */
  public StepContract keeping(KeptStep... steps) {
    return demanding(demands.keeping(steps));
  }

  /** The same, with steps that ask this of the models that draw them. */
  public StepContract demanding(StepDemands asked) {
    return new StepContract(processes, delegates, after, teams, terms, facts, byHand, asked);
  }

  public boolean covers(String process) {
    return processes.contains(process);
  }

  /** How an element of this process may be done outside; empty when it may not. */
  public Optional<ByHand> byHand(String process, String element) {
    return covers(process) ? Optional.ofNullable(byHand.get(element)) : Optional.empty();
  }
}
