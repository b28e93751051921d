package io.recourse.repairs.process;

import io.recourse.repairs.CloseRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The goods were never sent in. */
@Component
class ExpireRepairDelegate implements JavaDelegate {

  private final CloseRepair closeRepair;

  ExpireRepairDelegate(CloseRepair closeRepair) {
    this.closeRepair = closeRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeRepair.expired(RepairVariables.caseNumber(execution));
  }
}
