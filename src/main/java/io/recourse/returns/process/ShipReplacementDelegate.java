package io.recourse.returns.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.settlement.ShipReplacement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel with the wanted goods. */
@Component
@ReachesOutside
class ShipReplacementDelegate implements JavaDelegate {

  private final ShipReplacement shipReplacement;

  ShipReplacementDelegate(ShipReplacement shipReplacement) {
    this.shipReplacement = shipReplacement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    shipReplacement.ship(ReturnVariables.caseNumber(execution));
  }
}
