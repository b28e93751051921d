package io.recourse.repairs.process;

import io.recourse.backtocustomer.SendGranted;
import io.recourse.engine.ReachesOutside;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel that takes the goods home. */
@Component
@ReachesOutside
class SendRepairHomeDelegate implements JavaDelegate {

  private final SendGranted home;

  SendRepairHomeDelegate(SendGranted home) {
    this.home = home;
  }

  @Override
  public void execute(DelegateExecution execution) {
    home.sendHome(RepairVariables.caseNumber(execution));
  }
}
