package io.recourse.returns.process;

import io.recourse.settlement.PlanSettlement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says to the gateways what is due. */
@Component
class PlanSettlementDelegate implements JavaDelegate {

  private final PlanSettlement planSettlement;

  PlanSettlementDelegate(PlanSettlement planSettlement) {
    this.planSettlement = planSettlement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ReturnVariables.of(planSettlement.plan(ReturnVariables.caseNumber(execution))));
  }
}
