package io.recourse.returns.process;

import io.recourse.settlement.PrepareRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserves the money and names the refund to the called process. */
@Component
class ReserveRefundDelegate implements JavaDelegate {

  private final PrepareRefund prepareRefund;

  ReserveRefundDelegate(PrepareRefund prepareRefund) {
    this.prepareRefund = prepareRefund;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String refundId = prepareRefund.reserve(ReturnVariables.caseNumber(execution)).toString();
    execution.setVariable(ReturnVariables.REFUND_ID, refundId);
  }
}
