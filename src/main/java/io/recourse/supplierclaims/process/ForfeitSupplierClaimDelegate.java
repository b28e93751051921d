package io.recourse.supplierclaims.process;

import static io.recourse.supplierclaims.process.SupplierVariables.caseNumber;

import io.recourse.supplierclaims.PursueSupplierClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody filed the claim in time. */
@Component
class ForfeitSupplierClaimDelegate implements JavaDelegate {

  private final PursueSupplierClaim pursue;

  ForfeitSupplierClaimDelegate(PursueSupplierClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pursue.forfeited(caseNumber(execution));
  }
}
