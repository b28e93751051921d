package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.outbound.ConfirmDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer has the parcel. */
@Component
class ConfirmDeliveryDelegate implements JavaDelegate {

  private final ConfirmDelivery confirm;

  ConfirmDeliveryDelegate(ConfirmDelivery confirm) {
    this.confirm = confirm;
  }

  @Override
  public void execute(DelegateExecution execution) {
    confirm.confirm(caseNumber(execution), trackingNumber(execution));
  }
}
