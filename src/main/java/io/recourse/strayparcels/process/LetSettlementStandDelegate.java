package io.recourse.strayparcels.process;

import io.recourse.strayparcels.DoubtedArrival;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody found out in time who has the goods. */
@Component
class LetSettlementStandDelegate implements JavaDelegate {

  private final DoubtedArrival arrival;

  LetSettlementStandDelegate(DoubtedArrival arrival) {
    this.arrival = arrival;
  }

  @Override
  public void execute(DelegateExecution execution) {
    arrival.letStand(StrayParcelVariables.caseNumber(execution));
  }
}
