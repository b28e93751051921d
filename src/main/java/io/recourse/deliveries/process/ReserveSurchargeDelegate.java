package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.PaySurcharge;
import io.recourse.refunds.RefundId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Promises back what was paid for express, where it is owed. */
@Component
class ReserveSurchargeDelegate implements JavaDelegate {

  private final PaySurcharge surcharge;

  ReserveSurchargeDelegate(PaySurcharge surcharge) {
    this.surcharge = surcharge;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<RefundId> reserved = surcharge.reserve(caseNumber(execution));
    execution.setVariable(DeliveryVariables.SURCHARGE_DUE, reserved.isPresent());
    reserved.ifPresent(
        refund -> execution.setVariable(DeliveryVariables.REFUND_ID, refund.toString()));
  }
}
