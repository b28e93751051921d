package io.recourse.returns.process;

import io.recourse.common.AutomaticStep;
import io.recourse.review.ReviewContest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The inspection stands. */
@Component
class ConfirmOutcomeDelegate implements JavaDelegate {

  private final ReviewContest reviewContest;

  ConfirmOutcomeDelegate(ReviewContest reviewContest) {
    this.reviewContest = reviewContest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    reviewContest.confirm(ReturnVariables.caseNumber(execution));
  }
}
