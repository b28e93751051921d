package io.recourse.carrierclaims.process;

import static io.recourse.carrierclaims.process.ClaimVariables.caseNumber;

import io.recourse.carrierclaims.PursueClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the carrier's own term to claim. */
@Component
class BeginCarrierClaimDelegate implements JavaDelegate {

  private final PursueClaim pursue;

  BeginCarrierClaimDelegate(PursueClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ClaimVariables.by(execution, pursue.begin(caseNumber(execution)));
  }
}
