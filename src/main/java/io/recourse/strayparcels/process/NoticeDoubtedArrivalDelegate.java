package io.recourse.strayparcels.process;

import io.recourse.strayparcels.DoubtedArrival;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the warehouse's term to find out who has the goods. */
@Component
class NoticeDoubtedArrivalDelegate implements JavaDelegate {

  private final DoubtedArrival arrival;

  NoticeDoubtedArrivalDelegate(DoubtedArrival arrival) {
    this.arrival = arrival;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var by = arrival.notice(StrayParcelVariables.caseNumber(execution));
    execution.setVariable(StrayParcelVariables.FIND_GOODS_BY, StrayParcelVariables.date(by));
  }
}
