package io.recourse.scenarios;

import io.recourse.common.Phrase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text of the model said to one scenario.
 *
 * @param got what came of it, by result column; empty where nothing did
 * @param places ids of the elements that answered
 * @param failure why there is no answer; null where there is one, or simply none
 * @param differs the first step of a process that goes another way than expected; null for none
 */
public record ScenarioRun(
    Scenario scenario,
    Map<String, Object> got,
    List<String> places,
    String failure,
    Phrase differs) {

  public boolean isMet() {
    return differs == null && broken().isEmpty();
  }

  /** What is not met, in a sentence. */
  public Phrase words() {
    if (differs != null) {
      return Phrase.of("scenario.differs", scenario.name(), differs);
    }
    var columns = broken().keySet();
    return Phrase.of(
        "scenario.broken",
        scenario.name(),
        Values.told(columns, scenario.expected()),
        got.isEmpty() ? none() : Values.told(columns, got));
  }

  private Phrase none() {
    return failure == null ? Phrase.of("scenario.noAnswer") : Phrase.of("scenario.failed", failure);
  }

  /** What was expected and did not come, by column. */
  Map<String, Object> broken() {
    Map<String, Object> broken = new TreeMap<>(scenario.expected());
    broken.entrySet().removeIf(it -> Values.same(it.getValue(), got.get(it.getKey())));
    return broken;
  }
}
