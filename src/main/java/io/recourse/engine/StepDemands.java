package io.recourse.engine;

import java.util.Map;
import java.util.Set;

/**
 * What steps ask of the model that draws them, whichever model it is.
 *
 * @param takes by step the inputs that it cannot do without, and the words each may be
 */
public record StepDemands(Map<String, Map<String, Set<String>>> takes) {

  public static final StepDemands NONE = new StepDemands(Map.of());

  /** A step that takes one of these words as this input. */
  public static StepDemands takes(String step, String input, Set<String> words) {
    return new StepDemands(Map.of(step, Map.of(input, words)));
  }
}
