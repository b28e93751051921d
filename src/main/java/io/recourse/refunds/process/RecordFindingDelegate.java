package io.recourse.refunds.process;

import io.recourse.common.AutomaticStep;
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
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    RefundId part = RefundVariables.partId(execution);
    execution.setVariable(RefundVariables.STILL_OWED, isStillOwed(execution, part));
  }

  private boolean isStillOwed(DelegateExecution execution, RefundId part) {
    if ("SETTLED".equals(RefundVariables.text(execution, RefundVariables.RESOLUTION))) {
      byHand.foundPaid(part, RefundVariables.text(execution, RefundVariables.REFERENCE));
      return false;
    }
    return byHand.notPaid(part);
  }
}
