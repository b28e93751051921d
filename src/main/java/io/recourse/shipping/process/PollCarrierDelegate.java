package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;
import static io.recourse.shipping.process.ShipmentVariables.trackingNumber;

import io.recourse.engine.ReachesOutside;
import io.recourse.shipping.ParcelStage;
import io.recourse.shipping.PollParcel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the carrier, because webhooks get lost. */
@Component
@ReachesOutside
class PollCarrierDelegate implements JavaDelegate {

  private final PollParcel poll;

  PollCarrierDelegate(PollParcel poll) {
    this.poll = poll;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ParcelStage stage = poll.poll(caseNumber(execution), trackingNumber(execution));
    execution.setVariable(ShipmentVariables.PARCEL_STAGE, stage.name());
  }
}
