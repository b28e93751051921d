package io.recourse.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What steps ask of the models that draw them.
 *
 * @param takes by step the inputs that it cannot do without, and the words each may be
 * @param kept steps that stay where they are
 */
public record StepDemands(Map<String, Map<String, Set<String>>> takes, Collection<KeptStep> kept) {

  public static final StepDemands NONE = new StepDemands(Map.of(), List.of());

  /** A step that takes one of these words as this input. */
  public static StepDemands takes(String step, String input, Set<String> words) {
    return new StepDemands(Map.of(step, Map.of(input, words)), List.of());
  }

  /** The same, with steps that stay. */
  public StepDemands keeping(KeptStep... steps) {
    return new StepDemands(takes, List.of(steps));
  }
}
