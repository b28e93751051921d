package io.recourse.payouts.process;

import io.recourse.payouts.ApprovePayout;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Policy says who must agree. */
@Component
class JudgePayoutDelegate implements JavaDelegate {

  private final ApprovePayout approve;

  JudgePayoutDelegate(ApprovePayout approve) {
    this.approve = approve;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ApprovePayout.Judged judged = approve.judge(PayoutElements.payout(execution));
    execution.setVariable(PayoutElements.APPROVAL, judged.approval().name());
    execution.setVariable(PayoutElements.APPROVE_BY, PayoutElements.date(judged.by()));
  }
}
