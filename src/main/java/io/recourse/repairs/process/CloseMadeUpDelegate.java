package io.recourse.repairs.process;

import io.recourse.repairs.MakeUpForRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What could not be repaired was made up for. */
@Component
class CloseMadeUpDelegate implements JavaDelegate {

  private final MakeUpForRepair makeUpForRepair;

  CloseMadeUpDelegate(MakeUpForRepair makeUpForRepair) {
    this.makeUpForRepair = makeUpForRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    makeUpForRepair.close(RepairVariables.caseNumber(execution));
  }
}
