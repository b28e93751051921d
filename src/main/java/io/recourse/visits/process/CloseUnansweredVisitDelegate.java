package io.recourse.visits.process;

import io.recourse.visits.CloseVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Every try went without an answer. */
@Component
class CloseUnansweredVisitDelegate implements JavaDelegate {

  private final CloseVisit close;

  CloseUnansweredVisitDelegate(CloseVisit close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.unanswered(VisitVariables.caseNumber(execution));
  }
}
