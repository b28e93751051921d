package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.SettleProblem;
import io.recourse.engine.ReachesOutside;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the parcel in which the goods go once more. */
@Component
@ReachesOutside
class ShipDeliveryAgainDelegate implements JavaDelegate {

  private final SettleProblem settle;

  ShipDeliveryAgainDelegate(SettleProblem settle) {
    this.settle = settle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    settle.send(caseNumber(execution));
  }
}
