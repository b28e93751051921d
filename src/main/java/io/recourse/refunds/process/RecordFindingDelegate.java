package io.recourse.refunds.process;

import io.recourse.refunds.RefundId;
import io.recourse.refunds.SettleByHand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down what finance found in the provider's own pages. */
@Component
class RecordFindingDelegate implements JavaDelegate {

  private final SettleByHand byHand;

  RecordFindingDelegate(SettleByHand byHand) {
    this.byHand = byHand;
  }

  @Override
  public void execute(DelegateExecution execution) {
    RefundId part = RefundVariables.partId(execution);
    if ("SETTLED".equals(RefundVariables.text(execution, RefundVariables.RESOLUTION))) {
      byHand.settle(part, "RESOLVED", RefundVariables.text(execution, RefundVariables.REFERENCE));
    } else {
      byHand.notPaid(part);
    }
  }
}
