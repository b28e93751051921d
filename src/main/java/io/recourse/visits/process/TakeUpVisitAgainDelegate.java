package io.recourse.visits.process;

import io.recourse.visits.TakeUpVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A visit was reopened: a person calls. */
@Component
class TakeUpVisitAgainDelegate implements JavaDelegate {

  private final TakeUpVisit takeUp;

  TakeUpVisitAgainDelegate(TakeUpVisit takeUp) {
    this.takeUp = takeUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        VisitVariables.due(takeUp.takeUpAgain(VisitVariables.caseNumber(execution))));
  }
}
