package io.recourse.complaints.process;

import io.recourse.complaints.SettleComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was promised is given; money is paid by the next step. */
@Component
class SettleRemedyDelegate implements JavaDelegate {

  private final SettleComplaint settle;

  SettleRemedyDelegate(SettleComplaint settle) {
    this.settle = settle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    SettleComplaint.Due due =
        settle.settle(ComplaintVariables.caseNumber(execution), waitsForPayout(execution));
    execution.setVariable(ComplaintVariables.REMEDY_MONEY_DUE, due.refund() != null);
    execution.setVariable(ComplaintVariables.REFUND_ID, text(due.refund()));
    execution.setVariable(ComplaintVariables.REMEDY_PAID_OUT, due.payout() != null);
    execution.setVariable(ComplaintVariables.PAYOUT_ID, text(due.payout()));
  }

  /** Versions from before payouts have no step that waits for one: it is paid beside them. */
  private static boolean waitsForPayout(DelegateExecution execution) {
    return execution.getBpmnModelInstance().getModelElementById(ComplaintElements.PAY_OUT) != null;
  }

  private static String text(Object id) {
    return id == null ? null : id.toString();
  }
}
