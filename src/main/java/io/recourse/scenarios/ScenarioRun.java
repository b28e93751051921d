package io.recourse.scenarios;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text of the model said to one scenario.
 *
 * @param got what came of it, by result column; empty where nothing did
 * @param places ids of the elements that answered
 * @param failure why there is no answer; null where there is one, or simply none
 */
public record ScenarioRun(
    Scenario scenario, Map<String, Object> got, List<String> places, String failure) {

  public boolean isMet() {
    return broken().isEmpty();
  }

  /** What was expected and did not come, by column. */
  Map<String, Object> broken() {
    Map<String, Object> broken = new TreeMap<>(scenario.expected());
    broken.entrySet().removeIf(it -> Values.same(it.getValue(), got.get(it.getKey())));
    return broken;
  }
}
