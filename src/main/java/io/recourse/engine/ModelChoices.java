package io.recourse.engine;

import io.recourse.engine.guard.ModelBeans;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a process may name, for whoever picks instead of typing; the check says the same. */
@Component
public class ModelChoices {

  private final ModelBeans beans;
  private final List<StepContract> steps;
  private final JdbcClient jdbc;

  ModelChoices(ModelBeans beans, List<StepContract> steps, JdbcClient jdbc) {
    this.beans = beans;
    this.steps = steps;
    this.jdbc = jdbc;
  }

  /** By the property that takes them, as the editors call it; each sorted. */
  public Map<String, List<String>> of(String process) {
    return Map.of(
        "delegateExpression",
        beans.delegates().filter(it -> mayName(process, it)).map(it -> "${" + it + "}").toList(),
        "candidateGroups",
        said(steps.stream(), contract -> contract.teams().values()),
        "timerEventDefinitionValue",
        said(covering(process), contract -> contract.terms().values()),
        "calledElement",
        keys("act_re_procdef"),
        "decisionRef",
        keys("act_re_decision_def"),
        "formRef",
        keys("act_re_camformdef"));
  }

  /** A step that a line keeps for itself is named by that line's processes only. */
  private boolean mayName(String process, String delegate) {
    List<StepContract> owners =
        steps.stream().filter(contract -> contract.delegates().contains(delegate)).toList();
    return owners.isEmpty() || owners.stream().anyMatch(contract -> contract.covers(process));
  }

  private Stream<StepContract> covering(String process) {
    return steps.stream().filter(contract -> contract.covers(process));
  }

  private static List<String> said(
      Stream<StepContract> contracts, Function<StepContract, Collection<String>> words) {
    return contracts.flatMap(it -> words.apply(it).stream()).distinct().sorted().toList();
  }

  private List<String> keys(String table) {
    return jdbc.sql("select distinct key_ from " + table + " order by key_")
        .query(String.class)
        .list();
  }
}
