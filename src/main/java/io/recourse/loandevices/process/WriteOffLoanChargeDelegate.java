package io.recourse.loandevices.process;

import io.recourse.loandevices.PayLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The charge was not paid in time. */
@Component
class WriteOffLoanChargeDelegate implements JavaDelegate {

  private final PayLoan pay;

  WriteOffLoanChargeDelegate(PayLoan pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pay.writeOff(LoanVariables.caseNumber(execution));
  }
}
