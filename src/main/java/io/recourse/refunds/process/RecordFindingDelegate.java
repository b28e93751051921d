package io.recourse.refunds.process;

import io.recourse.common.AutomaticStep;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundWait;
import io.recourse.refunds.SettleByHand;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes down what finance found in the provider's own pages. */
@Component
class RecordFindingDelegate implements JavaDelegate {

  private final SettleByHand byHand;
  private final OutcomeVariables outcome;

  RecordFindingDelegate(SettleByHand byHand, OutcomeVariables outcome) {
    this.byHand = byHand;
    this.outcome = outcome;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    RefundId part = RefundVariables.partId(execution);
    boolean owed = isStillOwed(execution, part);
    execution.setVariable(RefundVariables.STILL_OWED, owed);
    if (owed) {
      outcome.byHand(execution, part, RefundWait.PAYMENT);
    }
  }

  private boolean isStillOwed(DelegateExecution execution, RefundId part) {
    if ("SETTLED".equals(RefundVariables.text(execution, RefundVariables.RESOLUTION))) {
      byHand.foundPaid(part, RefundVariables.text(execution, RefundVariables.REFERENCE));
      return false;
    }
    return byHand.notPaid(part);
  }
}
