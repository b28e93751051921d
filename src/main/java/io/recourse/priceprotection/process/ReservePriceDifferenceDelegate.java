package io.recourse.priceprotection.process;

import static io.recourse.priceprotection.process.PriceVariables.caseNumber;

import io.recourse.priceprotection.PayDifference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises the difference and names the refund to the called process. */
@Component
class ReservePriceDifferenceDelegate implements JavaDelegate {

  private final PayDifference pay;

  ReservePriceDifferenceDelegate(PayDifference pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String refund = pay.reserve(caseNumber(execution)).toString();
    execution.setVariable(PriceVariables.REFUND_ID, refund);
  }
}
