package io.recourse.refunds.process;

import io.recourse.engine.Escalations;
import io.recourse.refunds.EscalateRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the open tasks named by {@code openTasks} on top of the lead's list; they stay open. */
@Component
class EscalateRefundDelegate implements JavaDelegate {

  private final Escalations escalations;
  private final EscalateRefund escalate;

  EscalateRefundDelegate(Escalations escalations, EscalateRefund escalate) {
    this.escalations = escalations;
    this.escalate = escalate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String[] keys = RefundVariables.text(execution, "openTasks").split(",");
    escalations.escalate(execution, Escalations.URGENT, keys);
    escalate.escalate(RefundVariables.refundId(execution));
  }
}
