package io.recourse.engine;

import io.recourse.engine.guard.ModelBeans;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a process may name, for whoever picks instead of typing; the check says the same. */
@Component
public class ModelChoices {

  static final String WHEN = "timerEventDefinitionValue";
  static final String MESSAGE = "messageRef";
  private static final String STEP = "delegateExpression";
  private static final String DUE = "dueDate";

  private final ModelBeans beans;
  private final List<StepContract> steps;
  private final TaskWords words;
  private final DrawnUses drawn;
  private final JdbcClient jdbc;

  ModelChoices(
      ModelBeans beans,
      List<StepContract> steps,
      TaskWords words,
      DrawnUses drawn,
      JdbcClient jdbc) {
    this.beans = beans;
    this.steps = steps;
    this.words = words;
    this.drawn = drawn;
    this.jdbc = jdbc;
  }

  /** By the property that takes them, as the editors call it; what its own line names first. */
  public Map<String, List<ModelChoice>> of(String process) {
    List<ModelChoice> called = named("act_re_procdef");
    UsedChoices used =
        new UsedChoices(
            drawn.all(),
            line(process),
            called.stream().collect(Collectors.toMap(ModelChoice::value, it -> it.names().get(0))));
    Map<String, List<ModelChoice>> offered = new LinkedHashMap<>();
    offered.put(STEP, used.of(STEP, delegates(process)));
    offered.put("candidateGroups", used.of("candidateGroups", words.teams().stream()));
    offered.put("formRef", used.of("formRef", keys("act_re_camformdef")));
    offered.put(DUE, used.of(DUE, used.near(DUE)));
    offered.put("defaultOutcome", used.of("defaultOutcome", words.outcomes().stream()));
    offered.put(WHEN, used.of(WHEN, Stream.concat(terms(process), used.near(WHEN))));
    offered.put(MESSAGE, used.of(MESSAGE, used.near(MESSAGE)));
    offered.put("calledElement", called);
    offered.put("decisionRef", named("act_re_decision_def"));
    return offered;
  }

  /** By step what it cannot do without, and the words each may be. */
  public Map<String, Map<String, Set<String>>> inputs() {
    Map<String, Map<String, Set<String>>> asked = new LinkedHashMap<>();
    steps.forEach(contract -> asked.putAll(contract.demands().takes()));
    return asked;
  }

  private Stream<String> delegates(String process) {
    return beans.delegates().filter(it -> mayName(process, it)).map(it -> "${" + it + "}");
  }

  /** A step that a line keeps for itself is named by that line's processes only. */
  private boolean mayName(String process, String delegate) {
    List<StepContract> owners =
        steps.stream().filter(contract -> contract.delegates().contains(delegate)).toList();
    return owners.isEmpty() || owners.stream().anyMatch(contract -> contract.covers(process));
  }

  /** The processes that share steps with it, and itself. */
  private Set<String> line(String process) {
    Set<String> line = new HashSet<>(Set.of(process));
    covering(process).map(StepContract::processes).forEach(line::addAll);
    return line;
  }

  private Stream<String> terms(String process) {
    return covering(process).map(it -> it.terms().values()).flatMap(Collection::stream);
  }

  private Stream<StepContract> covering(String process) {
    return steps.stream().filter(contract -> contract.covers(process));
  }

  private Stream<String> keys(String table) {
    return jdbc.sql("select distinct key_ from " + table).query(String.class).list().stream();
  }

  /** With the name of the newest version. */
  private List<ModelChoice> named(String table) {
    return jdbc.sql(
            "select distinct on (key_) key_, coalesce(name_, key_) as name from "
                + table
                + " order by key_, version_ desc")
        .query(
            (row, at) ->
                new ModelChoice(
                    row.getString("key_"), false, List.of(row.getString("name")), List.of(), null))
        .list();
  }
}
