package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.DecideProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time. */
@Component
class GrantDeliveryByDefaultDelegate implements JavaDelegate {

  private final DecideProblem decide;

  GrantDeliveryByDefaultDelegate(DecideProblem decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decide.grantByDefault(caseNumber(execution));
  }
}
