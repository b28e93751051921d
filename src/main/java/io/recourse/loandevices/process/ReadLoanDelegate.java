package io.recourse.loandevices.process;

import io.recourse.loandevices.LoanWatch;
import io.recourse.loandevices.WatchLoan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads where the device is and what follows from it. */
@Component
class ReadLoanDelegate implements JavaDelegate {

  private final WatchLoan watch;

  ReadLoanDelegate(WatchLoan watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    LoanWatch read = watch.read(LoanVariables.caseNumber(execution));
    execution.setVariable(LoanVariables.STAGE, read.stage().name());
    LoanVariables.by(execution, read.lookAt());
  }
}
