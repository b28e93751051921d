package io.recourse.loandevices.process;

import io.recourse.loandevices.ReturnLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody looked at the device in time. */
@Component
class CheckInByDefaultDelegate implements JavaDelegate {

  private final ReturnLoan returned;

  CheckInByDefaultDelegate(ReturnLoan returned) {
    this.returned = returned;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returned.notCheckedIn(LoanVariables.caseNumber(execution));
  }
}
