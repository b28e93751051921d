package io.recourse.policy.dmn;

import io.recourse.engine.RunsWithoutEnd;
import io.recourse.policy.RuleTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The tables as deployed in the engine, asked in the caller's transaction. */
@Component
class EngineRuleTables implements RuleTables {

  private final ProcessEngine engine;
  private final RuleWatch watch;

  EngineRuleTables(ProcessEngine engine, RuleWatch watch) {
    this.engine = engine;
    this.watch = watch;
  }

  /** Rules are asked by the system itself, so the rights of whoever is signed in do not matter. */
  @Override
  public Outcome evaluate(String decision, Map<String, Object> inputs) {
    return commands()
        .execute(context -> context.runWithoutAuthorization(() -> ask(decision, inputs)));
  }

  /** One command has one session, which remembers the tables it looked up. */
  @Override
  public <T> T together(Supplier<T> asking) {
    return commands().execute(context -> asking.get());
  }

  private CommandExecutor commands() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired();
  }

  private Outcome ask(String decision, Map<String, Object> inputs) {
    DecisionDefinition table = latest(decision);
    DmnDecisionTableResult result = answer(table, inputs);
    List<String> rules = watch.takeMatched();
    if (result.isEmpty()) {
      throw new IllegalStateException("No rule of " + decision + " fits " + inputs);
    }
    DmnModelInstance model = engine.getRepositoryService().getDmnModelInstance(table.getId());
    return new Outcome(
        table.getVersion(),
        rules.stream().map(rule -> rule + ": " + annotation(model, rule)).toList(),
        new LinkedHashMap<>(result.getFirstResult().getEntryMap()));
  }

  /** A table that was stopped says so itself, not as some failure of the engine. */
  private DmnDecisionTableResult answer(DecisionDefinition table, Map<String, Object> inputs) {
    try {
      return engine.getDecisionService().evaluateDecisionTableById(table.getId(), inputs);
    } catch (ProcessEngineException failure) {
      throw RunsWithoutEnd.in(failure).<RuntimeException>map(it -> it).orElse(failure);
    }
  }

  private DecisionDefinition latest(String decision) {
    DecisionDefinition table =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .latestVersion()
            .singleResult();
    if (table == null) {
      throw new IllegalStateException("No decision table is called " + decision);
    }
    return table;
  }

  private static String annotation(DmnModelInstance model, String rule) {
    Rule row = model.getModelElementById(rule);
    return row.getDescription() == null ? "" : row.getDescription().getTextContent();
  }
}
