package io.recourse.decision.process;

import io.recourse.decision.ApproveAutomatically;
import io.recourse.decision.DecisionVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants without a person. */
@Component
class ApproveAutomaticallyDelegate implements JavaDelegate {

  private final ApproveAutomatically approveAutomatically;

  ApproveAutomaticallyDelegate(ApproveAutomatically approveAutomatically) {
    this.approveAutomatically = approveAutomatically;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        DecisionVariables.of(approveAutomatically.approve(DecisionElements.caseNumber(execution))));
  }
}
