package io.recourse.visits.process;

import io.recourse.visits.CloseVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody called within the term. */
@Component
class CloseUnmadeVisitDelegate implements JavaDelegate {

  private final CloseVisit close;

  CloseUnmadeVisitDelegate(CloseVisit close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.unmade(VisitVariables.caseNumber(execution));
  }
}
