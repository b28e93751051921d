package io.recourse.carrierclaims.process;

import static io.recourse.carrierclaims.process.ClaimVariables.caseNumber;

import io.recourse.carrierclaims.PursueClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody filed it in time. */
@Component
class ForfeitCarrierClaimDelegate implements JavaDelegate {

  private final PursueClaim pursue;

  ForfeitCarrierClaimDelegate(PursueClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pursue.forfeited(caseNumber(execution));
  }
}
