package io.recourse.refunds.process;

import io.recourse.common.AutomaticStep;
import io.recourse.refunds.ApproveRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Confirms as the lead who completed the task before, in the same transaction. */
@Component
class RecordConfirmationDelegate implements JavaDelegate {

  private final ApproveRefund approve;

  RecordConfirmationDelegate(ApproveRefund approve) {
    this.approve = approve;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    RefundVariables.demandApproved(execution);
    approve.confirm(RefundVariables.refundId(execution));
  }
}
