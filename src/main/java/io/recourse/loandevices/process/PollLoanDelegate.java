package io.recourse.loandevices.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.loandevices.PollLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the carrier where the parcels of a loan are. */
@Component
@ReachesOutside
class PollLoanDelegate implements JavaDelegate {

  private final PollLoan poll;

  PollLoanDelegate(PollLoan poll) {
    this.poll = poll;
  }

  @Override
  public void execute(DelegateExecution execution) {
    poll.poll(LoanVariables.caseNumber(execution));
  }
}
