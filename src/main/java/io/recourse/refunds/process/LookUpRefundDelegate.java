package io.recourse.refunds.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.refunds.LookUpRefund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundStanding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks what became of the part that was sent. */
@Component
@ReachesOutside
class LookUpRefundDelegate implements JavaDelegate {

  private final LookUpRefund lookUp;
  private final RefundStanding standing;
  private final OutcomeVariables outcome;

  LookUpRefundDelegate(LookUpRefund lookUp, RefundStanding standing, OutcomeVariables outcome) {
    this.lookUp = lookUp;
    this.standing = standing;
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RefundId part = RefundVariables.partId(execution);
    outcome.set(execution, standing.confirm(part, lookUp.lookUp(part)));
  }
}
