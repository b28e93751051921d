package io.recourse.repairs.process;

import io.recourse.repairs.MakeUpForRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finance refused to pay. */
@Component
class NoteRefusedRepairRefundDelegate implements JavaDelegate {

  private final MakeUpForRepair makeUpForRepair;

  NoteRefusedRepairRefundDelegate(MakeUpForRepair makeUpForRepair) {
    this.makeUpForRepair = makeUpForRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    makeUpForRepair.refused(RepairVariables.caseNumber(execution));
  }
}
