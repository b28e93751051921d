package io.recourse.policy.dmn;

import io.recourse.common.Problem;
import io.recourse.engine.TableTimeExceeded;
import io.recourse.engine.TableTrial;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Tables on trial, with the clock and the bounded FEEL of the deployed ones. Nothing is kept: the
 * engine writes the history of deployed decisions only.
 */
@Component
class TableTrials implements TableTrial {

  private final DmnEngine tables;
  private final CommandExecutor engine;
  private final RuleWatch watch;

  TableTrials(ProcessEngine engine, RuleWatch watch) {
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.tables = settings.getDmnEngine();
    this.engine = settings.getCommandExecutorTxRequired();
    this.watch = watch;
  }

  @Override
  public List<Answer> ask(String key, byte[] model, List<Map<String, Object>> questions) {
    return engine.execute(
        context -> {
          DmnDecision decision = read(key, model);
          return questions.stream().map(facts -> answer(decision, facts)).toList();
        });
  }

  private DmnDecision read(String key, byte[] model) {
    try {
      return tables.parseDecision(key, new ByteArrayInputStream(model));
    } catch (DmnEngineException unreadable) {
      throw Problem.invalid("/content", unreadable.getMessage());
    }
  }

  private Answer answer(DmnDecision decision, Map<String, Object> facts) {
    try {
      List<Map<String, Object>> results =
          tables.evaluateDecision(decision, facts).getResultList().stream()
              .map(TableTrials::plain)
              .toList();
      return new Answer(watch.takeMatched(), results, null);
    } catch (DmnEngineException | TableTimeExceeded refused) {
      return new Answer(watch.takeMatched(), List.of(), refused.getMessage());
    }
  }

  private static Map<String, Object> plain(Map<String, Object> result) {
    return new TreeMap<>(result);
  }
}
