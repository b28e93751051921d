package io.recourse.shipping;

import static io.recourse.common.EventType.onRecord;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to parcels. */
@Component
class ParcelEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("ParcelBooked", "trackingNumber", "carrier", "direction", "method", "sendBy"),
        toAll("ParcelSentByOwner", "trackingNumber", "carrier", "sentAs"),
        toAll("ParcelMoved", "trackingNumber", "status", "at"),
        toAll("ParcelBackAtSender", "trackingNumber", "at"),
        toAll("ParcelVoided", "trackingNumber", "carrier"),
        toAll("ParcelSearched", "trackingNumber", "outcome"),
        toAll("HandoverChosen", "trackingNumber", "pickUpOn", "dropOffPoint")
            .toldAs("parcel.handover_chosen"),
        toAll("SendTermExtended", "trackingNumber", "sendBy").toldAs("parcel.send_term_extended"),
        onRecord("UnknownParcelReported"));
  }
}
