package io.recourse.payouts.process;

import io.recourse.payouts.PayByHand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All agreed: the customer is asked where the money goes, and finance owes it. */
@Component
class ReleasePayoutDelegate implements JavaDelegate {

  private final PayByHand pay;

  ReleasePayoutDelegate(PayByHand pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        PayoutElements.PAY_BY, PayoutElements.date(pay.release(PayoutElements.payout(execution))));
  }
}
