package io.recourse.policy.dmn;

import io.recourse.engine.StoppedActs;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Listens which rules of a table match, which the engine's own result does not tell. */
@Component
class RuleWatch extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

  private final ThreadLocal<List<String>> matched = ThreadLocal.withInitial(List::of);
  private final Duration limit;
  private final StoppedActs acts;

  /**
   * @param limit what one evaluation of a table may take
   */
  RuleWatch(@Value("${recourse.engine.table-time}") Duration limit, StoppedActs acts) {
    this.acts = acts;
    this.limit = limit;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DefaultDmnEngineConfiguration dmn = new ClockedTables(limit, acts);
    engine.setDmnEngineConfiguration(dmn);
    dmn.getCustomPostDecisionTableEvaluationListeners().add(this);
    dmn.getTransformer().getTransformListeners().add(new BoundedFeel());
  }

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    matched.set(event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
  }

  /** Ids of the rules that matched in the last evaluation of this thread; forgets them. */
  List<String> takeMatched() {
    List<String> ids = matched.get();
    matched.remove();
    return ids;
  }
}
