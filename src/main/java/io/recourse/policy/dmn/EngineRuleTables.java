package io.recourse.policy.dmn;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ModelKind;
import io.recourse.engine.serving.ServedDefinitions;
import io.recourse.policy.NoAnswer;
import io.recourse.policy.RuleTables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The tables as deployed in the engine, asked in the caller's transaction. */
@Component
class EngineRuleTables implements RuleTables {

  private final ProcessEngine engine;
  private final RuleWatch watch;
  private final SoundTables sound;
  private final ServedDefinitions served;

  /** One of both. A failure is handed over as a value: thrown inside, it would undo the caller. */
  private record Answer(Outcome outcome, NoAnswer none) {}

  EngineRuleTables(
      ProcessEngine engine, RuleWatch watch, SoundTables sound, ServedDefinitions served) {
    this.served = served;
    this.sound = sound;
    this.engine = engine;
    this.watch = watch;
  }

  /** Rules are asked by the system itself, so the rights of whoever is signed in do not matter. */
  @Override
  public Outcome evaluate(String decision, CaseNumber number, Map<String, Object> inputs) {
    String who = number == null ? null : number.value();
    Answer answer =
        commands()
            .execute(context -> context.runWithoutAuthorization(() -> ask(decision, who, inputs)));
    if (answer.none() != null) {
      throw answer.none();
    }
    return answer.outcome();
  }

  /** One command has one session, which remembers the tables it looked up. */
  @Override
  public <T> T together(Supplier<T> asking) {
    return commands().execute(context -> asking.get());
  }

  private CommandExecutor commands() {
    return settings().getCommandExecutorTxRequired();
  }

  private ProcessEngineConfigurationImpl settings() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private Answer ask(String decision, String caseNumber, Map<String, Object> inputs) {
    DecisionDefinition table = table(decision, caseNumber);
    if (table == null) {
      return none(decision, null, "No decision table has this key", null);
    }
    int version = table.getVersion();
    Optional<String> refused = sound.refusal(table);
    if (refused.isPresent()) {
      return none(decision, version, refused.get(), null);
    }
    try {
      DmnDecisionTableResult result = answer(table, inputs);
      return result.isEmpty()
          ? none(decision, version, "No rule fits " + inputs, null)
          : new Answer(outcome(table, result), null);
    } catch (Exception failure) {
      return none(decision, version, String.valueOf(failure.getMessage()), failure);
    } finally {
      watch.takeMatched();
    }
  }

  private static Answer none(String decision, Integer version, String why, Exception cause) {
    return new Answer(null, new NoAnswer(decision, version, why, cause));
  }

  /** Not by the engine's service: its own transaction would undo the caller's. */
  private DmnDecisionTableResult answer(DecisionDefinition table, Map<String, Object> inputs)
      throws Exception {
    DecisionDefinition loaded =
        settings().getDeploymentCache().findDeployedDecisionDefinitionById(table.getId());
    return DecisionEvaluationUtil.evaluateDecisionTable(loaded, Variables.fromMap(inputs));
  }

  private Outcome outcome(DecisionDefinition table, DmnDecisionTableResult result) {
    DmnModelInstance model = engine.getRepositoryService().getDmnModelInstance(table.getId());
    return new Outcome(
        table.getVersion(),
        watch.takeMatched().stream().map(rule -> rule + ": " + annotation(model, rule)).toList(),
        new LinkedHashMap<>(result.getFirstResult().getEntryMap()));
  }

  private DecisionDefinition table(String decision, String caseNumber) {
    DecisionDefinition newest = tables(decision).latestVersion().singleResult();
    return newest == null
        ? null
        : served
            .version(ModelKind.DMN, decision, newest.getId(), caseNumber)
            .map(it -> tables(decision).decisionDefinitionVersion(it).singleResult())
            .orElse(newest);
  }

  private DecisionDefinitionQuery tables(String decision) {
    return engine
        .getRepositoryService()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(decision);
  }

  private static String annotation(DmnModelInstance model, String rule) {
    Rule row = model.getModelElementById(rule);
    return row.getDescription() == null ? "" : row.getDescription().getTextContent();
  }
}
