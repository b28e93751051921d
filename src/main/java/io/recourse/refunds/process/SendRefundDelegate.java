package io.recourse.refunds.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.refunds.FaultPoint;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundStanding;
import io.recourse.refunds.SendRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the first part of the refund that is not paid yet. */
@Component
@ReachesOutside
class SendRefundDelegate implements JavaDelegate {

  private final SendRefund send;
  private final RefundStanding standing;
  private final OutcomeVariables outcome;

  SendRefundDelegate(SendRefund send, RefundStanding standing, OutcomeVariables outcome) {
    this.send = send;
    this.standing = standing;
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RefundId decision = RefundVariables.refundId(execution);
    RefundId part = standing.unpaidPart(decision).orElse(decision);
    execution.setVariable(RefundVariables.PART_ID, part.toString());
    outcome.set(execution, standing.confirm(part, send.send(part)));
    FaultPoint.hit("before-commit");
  }
}
