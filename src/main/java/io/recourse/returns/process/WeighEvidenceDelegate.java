package io.recourse.returns.process;

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
    boolean arrived = Boolean.TRUE.equals(execution.getVariable(ReturnVariables.EVIDENCE_ARRIVED));
    execution.setVariables(
        ReturnVariables.of(weighEvidence.weigh(ReturnVariables.caseNumber(execution), arrived)));
    execution.setVariable(ReturnVariables.EVIDENCE_ARRIVED, false);
  }
}
