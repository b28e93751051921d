package io.recourse.priceprotection.process;

import static io.recourse.priceprotection.process.PriceVariables.caseNumber;

import io.recourse.priceprotection.CloseClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case as it was decided. */
@Component
class ClosePriceClaimDelegate implements JavaDelegate {

  private final CloseClaim close;

  ClosePriceClaimDelegate(CloseClaim close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.close(caseNumber(execution));
  }
}
