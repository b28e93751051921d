package io.recourse.visits.process;

import io.recourse.visits.CloseVisit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer did not answer the survey. */
@Component
class CloseUnansweredSurveyDelegate implements JavaDelegate {

  private final CloseVisit close;

  CloseUnansweredSurveyDelegate(CloseVisit close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.withoutAnswer(VisitVariables.caseNumber(execution));
  }
}
