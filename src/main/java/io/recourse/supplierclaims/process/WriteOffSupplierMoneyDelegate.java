package io.recourse.supplierclaims.process;

import static io.recourse.supplierclaims.process.SupplierVariables.caseNumber;

import io.recourse.supplierclaims.PursueSupplierClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier did not pay in time. */
@Component
class WriteOffSupplierMoneyDelegate implements JavaDelegate {

  private final PursueSupplierClaim pursue;

  WriteOffSupplierMoneyDelegate(PursueSupplierClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pursue.unpaid(caseNumber(execution));
  }
}
