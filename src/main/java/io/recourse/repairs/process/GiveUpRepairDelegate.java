package io.recourse.repairs.process;

import io.recourse.repairs.PerformRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term to repair is over. */
@Component
class GiveUpRepairDelegate implements JavaDelegate {

  private final PerformRepair performRepair;

  GiveUpRepairDelegate(PerformRepair performRepair) {
    this.performRepair = performRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    performRepair.giveUp(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.REPAIRED, false);
  }
}
