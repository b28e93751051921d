package io.recourse.repairs.process;

import io.recourse.repairs.PerformRepair;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the term to repair. */
@Component
class PlanRepairDelegate implements JavaDelegate {

  private final PerformRepair performRepair;

  PlanRepairDelegate(PerformRepair performRepair) {
    this.performRepair = performRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.PERFORM_BY,
        Date.from(performRepair.plan(RepairVariables.caseNumber(execution))));
  }
}
