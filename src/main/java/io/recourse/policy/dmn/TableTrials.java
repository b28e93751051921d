package io.recourse.policy.dmn;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.engine.FeelClock;
import io.recourse.engine.TableTimeExceeded;
import io.recourse.engine.TableTrial;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.annotation.Value;
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
  private final Duration each;

  /**
   * @param each what one evaluation of a table may take
   */
  TableTrials(
      ProcessEngine engine,
      RuleWatch watch,
      @Value("${recourse.engine.table-time}") Duration each) {
    this.each = each;
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.tables = settings.getDmnEngine();
    this.engine = settings.getCommandExecutorTxRequired();
    this.watch = watch;
  }

  @Override
  public List<Answer> ask(
      String key, byte[] model, List<Map<String, Object>> questions, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    return engine.execute(
        context -> {
          DmnDecision decision = read(key, model);
          return questions.stream().map(facts -> inTime(decision, facts, end, limit)).toList();
        });
  }

  /** A question may take what is left for all of them, and never longer than in earnest. */
  private Answer inTime(DmnDecision decision, Map<String, Object> facts, long end, Duration limit) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.compareTo(each) >= 0) {
      return answer(decision, facts);
    }
    try {
      return left.isNegative()
          ? timeUp(limit)
          : FeelClock.within(left, () -> answer(decision, facts));
    } catch (FeelClock.TimeUp late) {
      return timeUp(limit);
    }
  }

  private Answer timeUp(Duration limit) {
    var unused = watch.takeMatched();
    return new Answer(List.of(), List.of(), Phrase.of(OUT_OF_TIME, limit.toSeconds()));
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
    } catch (TableTimeExceeded slow) {
      return new Answer(watch.takeMatched(), List.of(), slow.phrase());
    } catch (DmnEngineException refused) {
      return new Answer(watch.takeMatched(), List.of(), Phrase.of(refused.getMessage()));
    }
  }

  private static Map<String, Object> plain(Map<String, Object> result) {
    return new TreeMap<>(result);
  }
}
