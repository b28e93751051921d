package io.recourse.loandevices.process;

import io.recourse.loandevices.PayLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether a deposit is asked before the device is sent. */
@Component
class PlanLoanDelegate implements JavaDelegate {

  private final PayLoan pay;

  PlanLoanDelegate(PayLoan pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean asks = pay.asksDeposit(LoanVariables.caseNumber(execution));
    execution.setVariable(LoanVariables.DEPOSIT, asks);
  }
}
