package io.recourse.disputes.process;

import io.recourse.common.AutomaticStep;
import io.recourse.disputes.HearContest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The outcome stands. */
@Component
class ConfirmOutcomeDelegate implements JavaDelegate {

  private final HearContest hearContest;

  ConfirmOutcomeDelegate(HearContest hearContest) {
    this.hearContest = hearContest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    hearContest.confirm(ContestElements.caseNumber(execution));
  }
}
