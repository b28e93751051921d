package io.recourse.repairs.process;

import io.recourse.repairs.CloseRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The repair holds, as far as anybody says. */
@Component
class CloseRepairDelegate implements JavaDelegate {

  private final CloseRepair closeRepair;

  CloseRepairDelegate(CloseRepair closeRepair) {
    this.closeRepair = closeRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeRepair.repaired(RepairVariables.caseNumber(execution));
  }
}
