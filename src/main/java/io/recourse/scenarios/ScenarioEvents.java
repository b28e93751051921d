package io.recourse.scenarios;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail says about scenarios. */
final class ScenarioEvents {

  private ScenarioEvents() {}

  static DomainEvent kept(Scenario scenario) {
    return DomainEvent.ofSystem(
        "ScenarioKept", "A scenario of " + scenario.key() + " was kept.", facts(scenario));
  }

  static DomainEvent changed(Scenario then, Scenario now) {
    Map<String, Object> facts = facts(now);
    facts.put("factsBefore", told(then.facts()));
    facts.put("expectedBefore", told(then.expected()));
    facts.put("authorBefore", then.author());
    return DomainEvent.ofSystem(
        "ScenarioChanged", "A scenario of " + now.key() + " was changed.", facts);
  }

  static DomainEvent removed(Scenario last, String by) {
    Map<String, Object> facts = facts(last);
    facts.put("removedBy", by);
    return DomainEvent.ofSystem(
        "ScenarioRemoved", "A scenario of " + last.key() + " was removed.", facts);
  }

  private static Map<String, Object> facts(Scenario scenario) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", scenario.key());
    facts.put("kind", scenario.kind().name());
    facts.put("scenario", scenario.id().toString());
    facts.put("version", scenario.version());
    facts.put("name", scenario.name());
    facts.put("facts", told(scenario.facts()));
    facts.put("expected", told(scenario.expected()));
    facts.put("author", scenario.author());
    if (scenario.way() != null) {
      facts.put("passes", String.join(", ", scenario.way().passes()));
      facts.put("takenFrom", scenario.way().takenFrom());
    }
    return facts;
  }

  private static String told(Map<String, Object> columns) {
    return Values.told(columns.keySet(), columns);
  }
}
