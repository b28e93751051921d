package io.recourse.loandevices.process;

import io.recourse.loandevices.EndLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The loan is over. */
@Component
class SettleLoanDelegate implements JavaDelegate {

  private final EndLoan end;

  SettleLoanDelegate(EndLoan end) {
    this.end = end;
  }

  @Override
  public void execute(DelegateExecution execution) {
    end.settle(LoanVariables.caseNumber(execution));
  }
}
