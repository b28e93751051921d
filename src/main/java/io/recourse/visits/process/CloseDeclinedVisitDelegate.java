package io.recourse.visits.process;

import io.recourse.visits.CloseVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer did not want to be asked. */
@Component
class CloseDeclinedVisitDelegate implements JavaDelegate {

  private final CloseVisit close;

  CloseDeclinedVisitDelegate(CloseVisit close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.declined(VisitVariables.caseNumber(execution));
  }
}
