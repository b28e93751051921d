package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.DecideProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The rules put the delivery right. */
@Component
class GrantDeliveryDelegate implements JavaDelegate {

  private final DecideProblem decide;

  GrantDeliveryDelegate(DecideProblem decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decide.grant(caseNumber(execution));
  }
}
