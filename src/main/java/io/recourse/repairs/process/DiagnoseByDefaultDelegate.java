package io.recourse.repairs.process;

import io.recourse.repairs.DiagnoseRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody diagnosed in time. */
@Component
class DiagnoseByDefaultDelegate implements JavaDelegate {

  private final DiagnoseRepair diagnoseRepair;

  DiagnoseByDefaultDelegate(DiagnoseRepair diagnoseRepair) {
    this.diagnoseRepair = diagnoseRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.COVERED,
        diagnoseRepair.takeAsCovered(RepairVariables.caseNumber(execution)));
  }
}
