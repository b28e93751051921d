package io.recourse.policy.dmn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One table on the bare decision engine; remembers which rules were ever hit. */
final class TestedTable {

  private final RuleWatch watch = new RuleWatch(Duration.ofSeconds(3), null);
  private final Set<String> hit = new TreeSet<>();
  private final DmnModelInstance model;
  private final DmnDecision table;
  private final DmnEngine engine;

  TestedTable(String key) {
    DefaultDmnEngineConfiguration configuration =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(watch);
    engine = configuration.buildEngine();
    Path file = Path.of("processes/decisions", key + ".dmn");
    try (InputStream content = Files.newInputStream(file)) {
      model = Dmn.readModelFromStream(content);
      table = engine.parseDecision(key, model);
    } catch (IOException e) {
      throw new AssertionError("No table " + file, e);
    }
  }

  /** The rule that decided and its output columns as text. */
  Map.Entry<String, Map<String, String>> ask(Map<String, Object> inputs) {
    var result = engine.evaluateDecisionTable(table, inputs);
    List<String> rules = watch.takeMatched();
    hit.addAll(rules);
    Map<String, String> outputs =
        result.getSingleResult().getEntryMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, column -> "" + column.getValue()));
    return Map.entry(String.join(" ", rules), outputs);
  }

  Set<String> neverHit() {
    Set<String> rules =
        model.getModelElementsByType(Rule.class).stream()
            .map(Rule::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    rules.removeAll(hit);
    return rules;
  }

  DmnModelInstance model() {
    return model;
  }
}
