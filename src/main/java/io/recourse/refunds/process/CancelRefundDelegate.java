package io.recourse.refunds.process;

import io.recourse.refunds.CancelRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the reservation back after a refusal. */
@Component
class CancelRefundDelegate implements JavaDelegate {

  private final CancelRefund cancel;

  CancelRefundDelegate(CancelRefund cancel) {
    this.cancel = cancel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cancel.cancel(RefundVariables.refundId(execution), "REFUSED");
    execution.setVariable(RefundVariables.OUTCOME, "REFUSED");
  }
}
