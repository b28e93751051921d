package io.recourse.repairs.process;

import io.recourse.repairs.MakeUpForRepair;
import io.recourse.repairs.MakeUpForRepair.Instead;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants what takes the place of the repair. */
@Component
class GrantInsteadOfRepairDelegate implements JavaDelegate {

  private final MakeUpForRepair makeUpForRepair;

  GrantInsteadOfRepairDelegate(MakeUpForRepair makeUpForRepair) {
    this.makeUpForRepair = makeUpForRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Instead granted = makeUpForRepair.grant(RepairVariables.caseNumber(execution));
    execution.setVariable(RepairVariables.REPLACEMENT_DUE, granted == Instead.PIECE);
    execution.setVariable(RepairVariables.GOODS_STAY, granted == Instead.LESS);
    execution.setVariable(RepairVariables.LOSS_COMPLAINED, granted == Instead.COMPLAINT);
  }
}
