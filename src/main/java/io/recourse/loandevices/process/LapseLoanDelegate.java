package io.recourse.loandevices.process;

import io.recourse.loandevices.EndLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deposit was not paid in time. */
@Component
class LapseLoanDelegate implements JavaDelegate {

  private final EndLoan end;

  LapseLoanDelegate(EndLoan end) {
    this.end = end;
  }

  @Override
  public void execute(DelegateExecution execution) {
    end.lapse(LoanVariables.caseNumber(execution));
  }
}
