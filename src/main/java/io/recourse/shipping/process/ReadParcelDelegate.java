package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;
import static io.recourse.shipping.process.ShipmentVariables.instant;
import static io.recourse.shipping.process.ShipmentVariables.trackingNumber;

import io.recourse.shipping.ParcelWatch;
import io.recourse.shipping.WatchParcel;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the parcel anew before each wait. */
@Component
class ReadParcelDelegate implements JavaDelegate {

  private final WatchParcel watch;

  ReadParcelDelegate(WatchParcel watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var promised = ShipmentVariables.promised(execution);
    Instant reminded = instant(execution, ShipmentVariables.REMINDED_FOR);
    Instant traced = instant(execution, ShipmentVariables.TRACED_AT);
    ParcelWatch next =
        watch.watch(caseNumber(execution), trackingNumber(execution), promised, reminded, traced);
    execution.setVariables(variables(next));
  }

  private static Map<String, Object> variables(ParcelWatch next) {
    return Map.of(
        ShipmentVariables.PARCEL_STAGE, next.stage().name(),
        ShipmentVariables.RETURN_WANTED, next.wanted(),
        ShipmentVariables.SEND_BY, Date.from(next.sendBy()),
        ShipmentVariables.REMIND_AT, Date.from(next.remindAt()),
        ShipmentVariables.POLL_AT, Date.from(next.pollAt()),
        ShipmentVariables.TRANSIT_BY, Date.from(next.transitBy()),
        ShipmentVariables.SHIPMENT_OUTCOME, outcome(next));
  }

  private static String outcome(ParcelWatch next) {
    return switch (next.stage()) {
      case ARRIVED -> "RECEIVED";
      case LOST -> "LOST";
      case WITH_CUSTOMER, ON_ITS_WAY, WITH_SENDER, VOIDED -> "NOT_SENT_BACK";
    };
  }
}
