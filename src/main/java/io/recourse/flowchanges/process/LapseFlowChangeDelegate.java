package io.recourse.flowchanges.process;

import io.recourse.flowchanges.AnswerFlowChange;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered in time. */
@Component
class LapseFlowChangeDelegate implements JavaDelegate {

  private final AnswerFlowChange changes;

  LapseFlowChangeDelegate(AnswerFlowChange changes) {
    this.changes = changes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    changes.lapse(UUID.fromString((String) execution.getVariable(FlowElements.CHANGE_ID)));
  }
}
