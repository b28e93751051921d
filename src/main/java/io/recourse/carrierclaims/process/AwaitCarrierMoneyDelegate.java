package io.recourse.carrierclaims.process;

import static io.recourse.carrierclaims.process.ClaimVariables.caseNumber;

import io.recourse.carrierclaims.PursueClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the term in which the carrier pays. */
@Component
class AwaitCarrierMoneyDelegate implements JavaDelegate {

  private final PursueClaim pursue;

  AwaitCarrierMoneyDelegate(PursueClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ClaimVariables.by(execution, pursue.awaitMoney(caseNumber(execution)));
  }
}
