package io.recourse.returns.process;

import io.recourse.backtocustomer.ReturnLateParcel;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The warehouse sends home what arrived after its request was withdrawn. */
@Component
class SendParcelBackHandler implements TaskHandler {

  private final Parcels parcels;
  private final ReturnLateParcel returnLateParcel;

  SendParcelBackHandler(Parcels parcels, ReturnLateParcel returnLateParcel) {
    this.parcels = parcels;
    this.returnLateParcel = returnLateParcel;
  }

  @Override
  public String taskKey() {
    return ReturnElements.SEND_PARCEL_BACK;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN && parcel.isHandedOver())
        .reduce((earlier, later) -> later)
        .map(SendParcelBackHandler::arrived)
        .orElse(Map.of());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    returnLateParcel.sent(number);
    return Map.of();
  }

  private static Map<String, Object> arrived(Parcel parcel) {
    return Map.of("carrier", parcel.carrier(), "trackingNumber", parcel.trackingNumber());
  }
}
