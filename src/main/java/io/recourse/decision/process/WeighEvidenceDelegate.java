package io.recourse.decision.process;

import io.recourse.decision.DecisionVariables;
import io.recourse.decision.WeighEvidence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether evidence came is read from the wait that just ended. */
@Component
class WeighEvidenceDelegate implements JavaDelegate {

  private final WeighEvidence weighEvidence;

  WeighEvidenceDelegate(WeighEvidence weighEvidence) {
    this.weighEvidence = weighEvidence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean arrived =
        Boolean.TRUE.equals(execution.getVariable(DecisionVariables.EVIDENCE_ARRIVED));
    execution.setVariables(
        DecisionVariables.of(weighEvidence.weigh(DecisionElements.caseNumber(execution), arrived)));
    execution.setVariable(DecisionVariables.EVIDENCE_ARRIVED, false);
  }
}
