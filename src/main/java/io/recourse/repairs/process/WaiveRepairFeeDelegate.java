package io.recourse.repairs.process;

import io.recourse.repairs.ChargeFee;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The fee was not paid in time. */
@Component
class WaiveRepairFeeDelegate implements JavaDelegate {

  private final ChargeFee chargeFee;

  WaiveRepairFeeDelegate(ChargeFee chargeFee) {
    this.chargeFee = chargeFee;
  }

  @Override
  public void execute(DelegateExecution execution) {
    chargeFee.waive(RepairVariables.caseNumber(execution));
  }
}
