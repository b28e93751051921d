package io.recourse.decision.process;

import io.recourse.decision.EscalateDecision;
import io.recourse.decision.RulesOfLines;
import io.recourse.engine.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises case and open task, so that both stand higher in every list. */
@Component
class EscalateDecisionDelegate implements JavaDelegate {

  private final EscalateDecision escalateDecision;
  private final RulesOfLines lines;
  private final Escalations escalations;

  EscalateDecisionDelegate(
      EscalateDecision escalateDecision, RulesOfLines lines, Escalations escalations) {
    this.escalateDecision = escalateDecision;
    this.lines = lines;
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int priority = escalateDecision.escalate(DecisionElements.caseNumber(execution));
    escalations.escalate(execution, priority, lines.taskKeys().toArray(String[]::new));
  }
}
