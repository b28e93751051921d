package io.recourse.carrierclaims.process;

import static io.recourse.carrierclaims.process.ClaimVariables.caseNumber;

import io.recourse.carrierclaims.PursueClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The carrier did not pay what it granted. */
@Component
class WriteOffCarrierMoneyDelegate implements JavaDelegate {

  private final PursueClaim pursue;

  WriteOffCarrierMoneyDelegate(PursueClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pursue.unpaid(caseNumber(execution));
  }
}
