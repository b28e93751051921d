package io.recourse.returns.process;

import io.recourse.decision.DecisionVariables;
import io.recourse.decision.JudgeRequest;
import io.recourse.decision.Judged;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the request and says to the gateways where it goes. */
@Component
class JudgeRequestDelegate implements JavaDelegate {

  private final JudgeRequest judgeRequest;

  JudgeRequestDelegate(JudgeRequest judgeRequest) {
    this.judgeRequest = judgeRequest;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Judged judged = judgeRequest.judge(ReturnVariables.caseNumber(execution));
    execution.setVariables(DecisionVariables.of(judged.decision()));
    execution.setVariable(ReturnVariables.ELIGIBLE, judged.eligible());
    execution.setVariable(DecisionVariables.EVIDENCE_MISSING, judged.evidenceMissing());
    execution.setVariable(DecisionVariables.AUTOMATIC, judged.automatic());
    execution.setVariable(DecisionVariables.PARTLY_REFUSED, judged.partlyRefused());
    execution.setVariable(DecisionVariables.EVIDENCE_BY, ReturnVariables.date(judged.evidenceBy()));
  }
}
