package io.recourse.returns.process;

import io.recourse.review.ReviewContest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody contested in time. */
@Component
class LetOutcomeStandDelegate implements JavaDelegate {

  private final ReviewContest reviewContest;

  LetOutcomeStandDelegate(ReviewContest reviewContest) {
    this.reviewContest = reviewContest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviewContest.letStand(ReturnVariables.caseNumber(execution));
  }
}
