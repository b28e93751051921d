package io.recourse.repairs.process;

import io.recourse.backtocustomer.SendBack;
import io.recourse.engine.ReachesOutside;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel with the goods of a withdrawn repair. */
@Component
@ReachesOutside
class SendWithdrawnRepairHomeDelegate implements JavaDelegate {

  private final SendBack sendBack;

  SendWithdrawnRepairHomeDelegate(SendBack sendBack) {
    this.sendBack = sendBack;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sendBack.sendHome(RepairVariables.caseNumber(execution));
  }
}
