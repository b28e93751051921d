package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.EndWait;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was waited for did not come in time. */
@Component
class EndDeliveryWaitDelegate implements JavaDelegate {

  private final EndWait wait;

  EndDeliveryWaitDelegate(EndWait wait) {
    this.wait = wait;
  }

  @Override
  public void execute(DelegateExecution execution) {
    wait.overdue(caseNumber(execution));
  }
}
