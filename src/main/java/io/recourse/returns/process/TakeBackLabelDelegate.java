package io.recourse.returns.process;

import io.recourse.returns.WithdrawReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes an unused label back. */
@Component
class TakeBackLabelDelegate implements JavaDelegate {

  private final WithdrawReturn withdrawReturn;

  TakeBackLabelDelegate(WithdrawReturn withdrawReturn) {
    this.withdrawReturn = withdrawReturn;
  }

  @Override
  public void execute(DelegateExecution execution) {
    withdrawReturn.voidLabel(ReturnVariables.caseNumber(execution));
  }
}
