package io.recourse.loandevices.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.loandevices.SendLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcels of a device, out and back. */
@Component
@ReachesOutside
class SendLoanDelegate implements JavaDelegate {

  private final SendLoan send;

  SendLoanDelegate(SendLoan send) {
    this.send = send;
  }

  @Override
  public void execute(DelegateExecution execution) {
    send.send(LoanVariables.caseNumber(execution));
  }
}
