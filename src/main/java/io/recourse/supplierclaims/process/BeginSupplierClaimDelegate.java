package io.recourse.supplierclaims.process;

import static io.recourse.supplierclaims.process.SupplierVariables.caseNumber;

import io.recourse.supplierclaims.PursueSupplierClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term to file the claim starts. */
@Component
class BeginSupplierClaimDelegate implements JavaDelegate {

  private final PursueSupplierClaim pursue;

  BeginSupplierClaimDelegate(PursueSupplierClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SupplierVariables.by(execution, pursue.begin(caseNumber(execution)));
  }
}
