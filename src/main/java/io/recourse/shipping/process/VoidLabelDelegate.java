package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;
import static io.recourse.shipping.process.ShipmentVariables.trackingNumber;

import io.recourse.engine.ReachesOutside;
import io.recourse.shipping.VoidParcel;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Voids the unused label; a parcel that was handed over at the last moment goes on. */
@Component
@ReachesOutside
class VoidLabelDelegate implements JavaDelegate {

  private final VoidParcel voidParcel;

  VoidLabelDelegate(VoidParcel voidParcel) {
    this.voidParcel = voidParcel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!voidParcel.expire(caseNumber(execution), trackingNumber(execution))) {
      throw new BpmnError(ShipmentElements.ERROR_PARCEL_MOVED);
    }
    execution.setVariable(ShipmentVariables.SHIPMENT_OUTCOME, "NOT_SENT_BACK");
  }
}
