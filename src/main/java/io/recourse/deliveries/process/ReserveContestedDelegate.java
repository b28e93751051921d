package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.PayContested;
import io.recourse.refunds.RefundId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises what a granted contest brings, where anything is left to pay. */
@Component
class ReserveContestedDelegate implements JavaDelegate {

  private final PayContested pay;

  ReserveContestedDelegate(PayContested pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<RefundId> reserved = pay.reserve(caseNumber(execution));
    execution.setVariable(DeliveryVariables.CONTEST_DUE, reserved.isPresent());
    reserved.ifPresent(
        refund -> execution.setVariable(DeliveryVariables.REFUND_ID, refund.toString()));
  }
}
