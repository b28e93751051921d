package io.recourse.returns.process;

import io.recourse.decision.EscalateDecision;
import io.recourse.engine.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises case and open task, so that both stand higher in every list. */
@Component
class EscalateDecisionDelegate implements JavaDelegate {

  private final EscalateDecision escalateDecision;
  private final Escalations escalations;

  EscalateDecisionDelegate(EscalateDecision escalateDecision, Escalations escalations) {
    this.escalateDecision = escalateDecision;
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int priority = escalateDecision.escalate(ReturnVariables.caseNumber(execution));
    escalations.escalate(execution, priority, ReturnElements.DECIDE_RETURN);
  }
}
