package io.recourse.decision.process;

import io.recourse.decision.ApproveByDefault;
import io.recourse.decision.DecisionVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants because the term to decide passed. */
@Component
class ApproveReturnByDefaultDelegate implements JavaDelegate {

  private final ApproveByDefault approveByDefault;

  ApproveReturnByDefaultDelegate(ApproveByDefault approveByDefault) {
    this.approveByDefault = approveByDefault;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        DecisionVariables.of(approveByDefault.approve(DecisionElements.caseNumber(execution))));
  }
}
