package io.recourse.repairs.process;

import io.recourse.repairs.CloseRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The goods went home as they had come. */
@Component
class CloseUnrepairedDelegate implements JavaDelegate {

  private final CloseRepair closeRepair;

  CloseUnrepairedDelegate(CloseRepair closeRepair) {
    this.closeRepair = closeRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closeRepair.unrepaired(RepairVariables.caseNumber(execution));
  }
}
