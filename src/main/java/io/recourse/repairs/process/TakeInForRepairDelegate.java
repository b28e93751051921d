package io.recourse.repairs.process;

import io.recourse.repairs.DiagnoseRepair;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the term to diagnose. */
@Component
class TakeInForRepairDelegate implements JavaDelegate {

  private final DiagnoseRepair diagnoseRepair;

  TakeInForRepairDelegate(DiagnoseRepair diagnoseRepair) {
    this.diagnoseRepair = diagnoseRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.DIAGNOSE_BY,
        Date.from(diagnoseRepair.takeIn(RepairVariables.caseNumber(execution))));
  }
}
