package io.recourse.disputes.process;

import io.recourse.disputes.HearContest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody contested in time. */
@Component
class LetOutcomeStandDelegate implements JavaDelegate {

  private final HearContest hearContest;

  LetOutcomeStandDelegate(HearContest hearContest) {
    this.hearContest = hearContest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hearContest.letStand(ContestElements.caseNumber(execution));
  }
}
