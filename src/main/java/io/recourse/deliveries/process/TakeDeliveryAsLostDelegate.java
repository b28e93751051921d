package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.EndWait;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody found the parcel in time. */
@Component
class TakeDeliveryAsLostDelegate implements JavaDelegate {

  private final EndWait wait;

  TakeDeliveryAsLostDelegate(EndWait wait) {
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution execution) {
    wait.lost(caseNumber(execution));
  }
}
