package io.recourse.priceprotection.process;

import static io.recourse.priceprotection.process.PriceVariables.caseNumber;

import io.recourse.priceprotection.CloseClaim;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finance did not pay: the difference is not counted as paid. */
@Component
class TakeBackDifferenceDelegate implements JavaDelegate {

  private final CloseClaim close;

  TakeBackDifferenceDelegate(CloseClaim close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    close.unpaid(caseNumber(execution));
  }
}
