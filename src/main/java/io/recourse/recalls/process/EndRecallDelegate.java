package io.recourse.recalls.process;

import io.recourse.recalls.EndRecall;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the recall if this was the last of it. */
@Component
class EndRecallDelegate implements JavaDelegate {

  private final EndRecall endRecall;

  EndRecallDelegate(EndRecall endRecall) {
    this.endRecall = endRecall;
  }

  @Override
  public void execute(DelegateExecution execution) {
    endRecall.endIfDone(RecallElements.caseNumber(execution));
  }
}
