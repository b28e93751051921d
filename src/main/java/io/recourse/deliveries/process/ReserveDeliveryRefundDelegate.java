package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.SettleProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises what is paid back. */
@Component
class ReserveDeliveryRefundDelegate implements JavaDelegate {

  private final SettleProblem settle;

  ReserveDeliveryRefundDelegate(SettleProblem settle) {
    this.settle = settle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        DeliveryVariables.REFUND_ID, settle.reserve(caseNumber(execution)).toString());
  }
}
