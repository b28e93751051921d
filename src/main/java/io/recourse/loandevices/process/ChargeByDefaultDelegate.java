package io.recourse.loandevices.process;

import io.recourse.loandevices.ReturnLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time what is charged. */
@Component
class ChargeByDefaultDelegate implements JavaDelegate {

  private final ReturnLoan returned;

  ChargeByDefaultDelegate(ReturnLoan returned) {
    this.returned = returned;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returned.chargeByDefault(LoanVariables.caseNumber(execution));
  }
}
