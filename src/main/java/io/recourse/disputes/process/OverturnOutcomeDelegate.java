package io.recourse.disputes.process;

import io.recourse.common.AutomaticStep;
import io.recourse.disputes.ContestVariables;
import io.recourse.disputes.HearContest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants the contest, by review or because nobody reviewed in time. */
@Component
class OverturnOutcomeDelegate implements JavaDelegate {

  private final HearContest hearContest;

  OverturnOutcomeDelegate(HearContest hearContest) {
    this.hearContest = hearContest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    boolean reviewed = execution.getVariable(ContestVariables.CONTEST_GRANTED) != null;
    boolean goodsBack = hearContest.overturn(ContestElements.caseNumber(execution), !reviewed);
    execution.setVariable(ContestVariables.GOODS_BACK, goodsBack);
    execution.setVariable(ContestVariables.OVERTURNED, true);
  }
}
