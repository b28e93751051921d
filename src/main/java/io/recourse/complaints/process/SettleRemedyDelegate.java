package io.recourse.complaints.process;

import io.recourse.complaints.SettleComplaint;
import io.recourse.refunds.RefundId;
import java.util.Optional;
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
    Optional<RefundId> refund = settle.settle(ComplaintVariables.caseNumber(execution));
    execution.setVariable(ComplaintVariables.REMEDY_MONEY_DUE, refund.isPresent());
    execution.setVariable(
        ComplaintVariables.REFUND_ID, refund.map(RefundId::toString).orElse(null));
  }
}
