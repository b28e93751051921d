package io.recourse.supplierclaims.process;

import static io.recourse.supplierclaims.process.SupplierVariables.caseNumber;

import io.recourse.supplierclaims.PursueSupplierClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The supplier did not answer: it is reminded, or given up. */
@Component
class ChaseSupplierDelegate implements JavaDelegate {

  private final PursueSupplierClaim pursue;

  ChaseSupplierDelegate(PursueSupplierClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(SupplierVariables.AGAIN, pursue.unanswered(caseNumber(execution)));
  }
}
