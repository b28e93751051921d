package io.recourse.orderchanges.process;

import io.recourse.orderchanges.AskToPay;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer did not pay in time. */
@Component
class CallOffUnpaidChangeDelegate implements JavaDelegate {

  private final AskToPay ask;

  CallOffUnpaidChangeDelegate(AskToPay ask) {
    this.ask = ask;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ask.callOff(ChangeVariables.caseNumber(execution));
    execution.setVariable(ChangeVariables.REFUND_DUE, false);
  }
}
