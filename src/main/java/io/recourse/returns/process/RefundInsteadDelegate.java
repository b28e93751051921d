package io.recourse.returns.process;

import io.recourse.settlement.PlanSettlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The difference was not paid: the exchange becomes a refund. */
@Component
class RefundInsteadDelegate implements JavaDelegate {

  private final PlanSettlement planSettlement;

  RefundInsteadDelegate(PlanSettlement planSettlement) {
    this.planSettlement = planSettlement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    planSettlement.refundInstead(ReturnVariables.caseNumber(execution));
  }
}
