package io.recourse.refunds.process;

import io.recourse.refunds.CancelRefund;
import io.recourse.refunds.RefundClocks;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundWait;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the reservation back after a refusal. */
@Component
class CancelRefundDelegate implements JavaDelegate {

  private final CancelRefund cancel;
  private final RefundClocks waits;

  CancelRefundDelegate(CancelRefund cancel, RefundClocks waits) {
    this.cancel = cancel;
    this.waits = waits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RefundId decision = RefundVariables.refundId(execution);
    waits.done(decision, RefundWait.APPROVAL);
    waits.done(decision, RefundWait.CONFIRMATION);
    cancel.cancel(decision, "REFUSED");
    execution.setVariable(RefundVariables.OUTCOME, "REFUSED");
  }
}
