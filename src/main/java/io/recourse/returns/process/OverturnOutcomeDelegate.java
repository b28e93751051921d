package io.recourse.returns.process;

import io.recourse.common.AutomaticStep;
import io.recourse.review.ReviewContest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants the contest, by review or because nobody reviewed in time. */
@Component
class OverturnOutcomeDelegate implements JavaDelegate {

  private final ReviewContest reviewContest;

  OverturnOutcomeDelegate(ReviewContest reviewContest) {
    this.reviewContest = reviewContest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    boolean reviewed = execution.getVariable(ReturnVariables.CONTEST_GRANTED) != null;
    boolean goodsBack = reviewContest.overturn(ReturnVariables.caseNumber(execution), !reviewed);
    execution.setVariable(ReturnVariables.GOODS_BACK, goodsBack);
    execution.setVariable(ReturnVariables.OVERTURNED, true);
  }
}
