package io.recourse.visits.process;

import io.recourse.engine.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Half the term has passed: a visit that nobody makes is the lead's matter too. */
@Component
class EscalateVisitDelegate implements JavaDelegate {

  private final Escalations escalations;

  EscalateVisitDelegate(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.escalate(execution, Escalations.URGENT, VisitElements.MAKE_VISIT);
  }
}
