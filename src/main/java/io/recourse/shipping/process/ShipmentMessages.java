package io.recourse.shipping.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.shipping.ParcelFlow;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Wakes whatever of a case waits for its parcels; who does not wait yet reads the row later. */
@Component
class ShipmentMessages implements ParcelFlow {

  private static final Logger log = LoggerFactory.getLogger(ShipmentMessages.class);

  private final ProcessMessages messages;
  private final ProcessStarter starter;

  ShipmentMessages(ProcessMessages messages, ProcessStarter starter) {
    this.messages = messages;
    this.starter = starter;
  }

  @Override
  public void parcelMoved(CaseNumber number) {
    deliver(ShipmentElements.PARCEL_MOVED, number);
  }

  @Override
  public void arrivedUnawaited(CaseNumber number, String trackingNumber) {
    var started =
        starter.startByKey(
            ShipmentElements.STRAY_PARCEL,
            number,
            Map.of(
                ShipmentVariables.CASE_NUMBER,
                number.value(),
                ShipmentVariables.TRACKING_NUMBER,
                trackingNumber));
    log.info("A parcel of {} arrived unawaited; {} sees to it", number, started.id());
  }

  @Override
  public void sendTermExtended(CaseNumber number) {
    deliver(ShipmentElements.SEND_TERM_EXTENDED, number);
  }

  @Override
  public void labelsCalledOff(CaseNumber number) {
    var started =
        starter.startByKey(
            ShipmentElements.UNUSED_LABEL,
            number,
            Map.of(ShipmentVariables.CASE_NUMBER, number.value()));
    log.info("{} takes back the labels of {}", started.id(), number);
  }

  private void deliver(String message, CaseNumber number) {
    if (!messages.deliver(message, number, Map.of())) {
      log.debug("Nothing of {} waits for {}", number, message);
    }
  }
}
