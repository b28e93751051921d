package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.CloseProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case; one that ended already stays as it is. */
@Component
class CloseDeliveryDelegate implements JavaDelegate {

  private final CloseProblem close;

  CloseDeliveryDelegate(CloseProblem close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.close(caseNumber(execution));
  }
}
