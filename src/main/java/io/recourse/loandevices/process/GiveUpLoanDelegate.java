package io.recourse.loandevices.process;

import io.recourse.common.CaseNumber;
import io.recourse.loandevices.ReturnLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody chased the device, or it is known not to come back. */
@Component
class GiveUpLoanDelegate implements JavaDelegate {

  private final ReturnLoan returned;

  GiveUpLoanDelegate(ReturnLoan returned) {
    this.returned = returned;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = LoanVariables.caseNumber(execution);
    boolean known = "LOST".equals(execution.getVariable(LoanVariables.CHASED));
    LoanVariables.by(execution, returned.giveUp(number, known));
  }
}
