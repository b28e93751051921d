package io.recourse.payouts.process;

import io.recourse.payouts.ApprovePayout;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finance or the lead said no. */
@Component
class RefusePayoutDelegate implements JavaDelegate {

  private final ApprovePayout approve;

  RefusePayoutDelegate(ApprovePayout approve) {
    this.approve = approve;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approve.refuse(PayoutElements.payout(execution));
  }
}
