package io.recourse.carrierclaims.process;

import static io.recourse.carrierclaims.process.ClaimVariables.caseNumber;

import io.recourse.carrierclaims.PursueClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The carrier did not answer: it is reminded, or given up. */
@Component
class ChaseCarrierDelegate implements JavaDelegate {

  private final PursueClaim pursue;

  ChaseCarrierDelegate(PursueClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(ClaimVariables.AGAIN, pursue.unanswered(caseNumber(execution)));
  }
}
