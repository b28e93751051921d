package io.recourse.visits.process;

import io.recourse.visits.CloseVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a visit that was made. */
@Component
class CloseVisitedDelegate implements JavaDelegate {

  private final CloseVisit close;

  CloseVisitedDelegate(CloseVisit close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.visited(VisitVariables.caseNumber(execution));
  }
}
