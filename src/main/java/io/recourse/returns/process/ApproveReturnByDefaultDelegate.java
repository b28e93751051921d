package io.recourse.returns.process;

import io.recourse.decision.ApproveByDefault;
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
        ReturnVariables.of(approveByDefault.approve(ReturnVariables.caseNumber(execution))));
  }
}
