package io.recourse.priceprotection.process;

import static io.recourse.priceprotection.process.PriceVariables.caseNumber;

import io.recourse.priceprotection.DecideClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody decided in time: what was found is paid. */
@Component
class PriceClaimByDefaultDelegate implements JavaDelegate {

  private final DecideClaim decide;

  PriceClaimByDefaultDelegate(DecideClaim decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean granted = decide.grant(caseNumber(execution), false);
    execution.setVariable(PriceVariables.GRANTED, granted);
  }
}
