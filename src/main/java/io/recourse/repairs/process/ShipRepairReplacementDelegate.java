package io.recourse.repairs.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.settlement.ShipReplacement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel with a new piece for what could not be repaired. */
@Component
@ReachesOutside
class ShipRepairReplacementDelegate implements JavaDelegate {

  private final ShipReplacement shipReplacement;

  ShipRepairReplacementDelegate(ShipReplacement shipReplacement) {
    this.shipReplacement = shipReplacement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    shipReplacement.ship(RepairVariables.caseNumber(execution));
  }
}
