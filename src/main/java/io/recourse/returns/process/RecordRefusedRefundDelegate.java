package io.recourse.returns.process;

import io.recourse.settlement.PrepareRefund;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finance refused to pay. */
@Component
class RecordRefusedRefundDelegate implements JavaDelegate {

  private final PrepareRefund prepareRefund;

  RecordRefusedRefundDelegate(PrepareRefund prepareRefund) {
    this.prepareRefund = prepareRefund;
  }

  @Override
  public void execute(DelegateExecution execution) {
    prepareRefund.refused(ReturnVariables.caseNumber(execution));
  }
}
