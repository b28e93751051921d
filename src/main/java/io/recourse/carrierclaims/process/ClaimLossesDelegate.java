package io.recourse.carrierclaims.process;

import io.recourse.carrierclaims.ClaimLosses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code CarrierClaimRoundProcess}. */
@Component
class ClaimLossesDelegate implements JavaDelegate {

  private final ClaimLosses losses;

  ClaimLossesDelegate(ClaimLosses losses) {
    this.losses = losses;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("claimsRaised", losses.raise());
  }
}
