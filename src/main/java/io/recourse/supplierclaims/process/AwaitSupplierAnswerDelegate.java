package io.recourse.supplierclaims.process;

import static io.recourse.supplierclaims.process.SupplierVariables.caseNumber;

import io.recourse.supplierclaims.PursueSupplierClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term of the supplier to answer starts. */
@Component
class AwaitSupplierAnswerDelegate implements JavaDelegate {

  private final PursueSupplierClaim pursue;

  AwaitSupplierAnswerDelegate(PursueSupplierClaim pursue) {
    this.pursue = pursue;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SupplierVariables.by(execution, pursue.awaitAnswer(caseNumber(execution)));
  }
}
