package io.recourse.visits.process;

import io.recourse.visits.TakeUpVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A visit is due: the term to make it, or to answer its survey, starts. */
@Component
class TakeUpVisitDelegate implements JavaDelegate {

  private final TakeUpVisit takeUp;

  TakeUpVisitDelegate(TakeUpVisit takeUp) {
    this.takeUp = takeUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        VisitVariables.takenUp(takeUp.takeUp(VisitVariables.caseNumber(execution))));
  }
}
