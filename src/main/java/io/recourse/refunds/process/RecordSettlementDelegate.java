package io.recourse.refunds.process;

import io.recourse.refunds.RefundStanding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether the decision is paid in full or a further payment is to be given back; an instance
 * that only looks into one part leaves the others alone.
 */
@Component
class RecordSettlementDelegate implements JavaDelegate {

  private final RefundStanding standing;

  RecordSettlementDelegate(RefundStanding standing) {
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean left =
        !execution.hasVariable(RefundVariables.ASIDE)
            && standing.unpaidPart(RefundVariables.refundId(execution)).isPresent();
    execution.setVariable(RefundVariables.PAYMENTS_LEFT, left);
    if (!left) {
      execution.setVariable(RefundVariables.OUTCOME, "SETTLED");
    }
  }
}
