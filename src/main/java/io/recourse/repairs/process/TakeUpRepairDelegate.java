package io.recourse.repairs.process;

import io.recourse.repairs.TakeUpRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a repair up, or up again. */
@Component
class TakeUpRepairDelegate implements JavaDelegate {

  private final TakeUpRepair takeUpRepair;

  TakeUpRepairDelegate(TakeUpRepair takeUpRepair) {
    this.takeUpRepair = takeUpRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TakeUpRepair.TakenUp taken = takeUpRepair.takeUp(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.GOODS_HERE, taken.goodsHere());
    execution.setVariable(RepairVariables.OF_ORDER, taken.ofOrder());
  }
}
