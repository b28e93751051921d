package io.recourse.refunds.process;

import io.recourse.refunds.ApproveRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody acted in time: the customer does not wait for us. */
@Component
class ApproveByDefaultDelegate implements JavaDelegate {

  private final ApproveRefund approve;

  ApproveByDefaultDelegate(ApproveRefund approve) {
    this.approve = approve;
  }

  @Override
  public void execute(DelegateExecution execution) {
    approve.byPolicy(RefundVariables.refundId(execution));
  }
}
