package io.recourse.complaints.process;

import io.recourse.engine.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The lead hears of an investigation: of an urgent one at once, of others at half their term. */
@Component
class AlertLeadDelegate implements JavaDelegate {

  private final Escalations escalations;

  AlertLeadDelegate(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.escalate(execution, Escalations.URGENT, ComplaintElements.INVESTIGATE);
  }
}
