package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.PayContested;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises what a granted contest brings. */
@Component
class ReserveContestedDelegate implements JavaDelegate {

  private final PayContested pay;

  ReserveContestedDelegate(PayContested pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        DeliveryVariables.REFUND_ID, pay.reserve(caseNumber(execution)).toString());
  }
}
