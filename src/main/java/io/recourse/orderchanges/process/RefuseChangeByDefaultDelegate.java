package io.recourse.orderchanges.process;

import io.recourse.orderchanges.DecideChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time. */
@Component
class RefuseChangeByDefaultDelegate implements JavaDelegate {

  private final DecideChange decide;

  RefuseChangeByDefaultDelegate(DecideChange decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decide.refuseByDefault(ChangeVariables.caseNumber(execution));
    execution.setVariable(ChangeVariables.REFUND_DUE, false);
  }
}
