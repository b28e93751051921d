package io.recourse.policy.dmn;

import io.recourse.common.Problem;
import io.recourse.engine.TableContract;
import io.recourse.policy.RuleSheet;
import io.recourse.policy.RulesInForce;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/** The newest versions, read by the engine itself. */
@Component
class EngineRulesInForce implements RulesInForce {

  private final ProcessEngine engine;
  private final List<TableContract> asked;

  EngineRulesInForce(ProcessEngine engine, List<TableContract> asked) {
    this.engine = engine;
    this.asked = asked;
  }

  @Override
  public List<String> decisions() {
    return asked.stream().map(TableContract::decision).sorted().toList();
  }

  /** Everybody of the house may read them, whatever they may do in the engine. */
  @Override
  public RuleSheet get(String decision) {
    if (!decisions().contains(decision)) {
      throw Problem.notFound("model.unknown");
    }
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> read(decision)));
  }

  private RuleSheet read(String decision) {
    DecisionDefinition newest =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .latestVersion()
            .singleResult();
    DmnModelInstance model = engine.getRepositoryService().getDmnModelInstance(newest.getId());
    DecisionTable table =
        model.getModelElementById(decision).getChildElementsByType(DecisionTable.class).stream()
            .findFirst()
            .orElseThrow(() -> Problem.notFound("model.unknown"));
    List<Rule> rules = List.copyOf(table.getRules());
    return new RuleSheet(
        decision,
        newest.getVersion(),
        table.getHitPolicy() == HitPolicy.FIRST,
        table.getInputs().stream().map(input -> text(input.getInputExpression())).toList(),
        table.getOutputs().stream().map(Output::getName).toList(),
        IntStream.range(0, rules.size()).mapToObj(at -> row(at + 1, rules.get(at))).toList());
  }

  private static RuleSheet.Row row(int number, Rule rule) {
    return new RuleSheet.Row(
        number,
        rule.getInputEntries().stream().map(EngineRulesInForce::text).toList(),
        rule.getOutputEntries().stream().map(EngineRulesInForce::text).toList());
  }

  private static String text(DmnElement cell) {
    return cell.getChildElementsByType(Text.class).stream()
        .findFirst()
        .map(text -> text.getTextContent().strip())
        .filter(written -> !written.equals("-"))
        .orElse("");
  }
}
