package io.recourse.repairs.process;

import io.recourse.repairs.MakeUpForRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserves the money and names the refund to the called process. */
@Component
class ReserveRepairRefundDelegate implements JavaDelegate {

  private final MakeUpForRepair makeUpForRepair;

  ReserveRepairRefundDelegate(MakeUpForRepair makeUpForRepair) {
    this.makeUpForRepair = makeUpForRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.REFUND_ID,
        makeUpForRepair.reserve(RepairVariables.caseNumber(execution)).toString());
  }
}
