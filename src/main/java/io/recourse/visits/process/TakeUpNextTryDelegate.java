package io.recourse.visits.process;

import io.recourse.visits.TakeUpVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The pause between two tries is over. */
@Component
class TakeUpNextTryDelegate implements JavaDelegate {

  private final TakeUpVisit takeUp;

  TakeUpNextTryDelegate(TakeUpVisit takeUp) {
    this.takeUp = takeUp;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        VisitVariables.due(takeUp.tryAgain(VisitVariables.caseNumber(execution))));
  }
}
