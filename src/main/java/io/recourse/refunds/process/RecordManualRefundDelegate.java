package io.recourse.refunds.process;

import io.recourse.common.AutomaticStep;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.SettleByHand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books what finance paid by other means. */
@Component
class RecordManualRefundDelegate implements JavaDelegate {

  private final SettleByHand byHand;

  RecordManualRefundDelegate(SettleByHand byHand) {
    this.byHand = byHand;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    String method = RefundVariables.text(execution, RefundVariables.METHOD);
    RefundId part = RefundVariables.partId(execution);
    String reference = RefundVariables.text(execution, RefundVariables.REFERENCE);
    if (RefundManuallyHandler.PROVIDER_PAID.equals(method)) {
      byHand.foundPaid(part, reference);
    } else {
      byHand.paid(part, method, reference);
    }
  }
}
