package io.recourse.outbound;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of parcels to customers. */
@Component
class OutboundEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.GOODS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("ParcelDelivered", "trackingNumber", "carrier", "at", "location"),
        toAll("LostParcelSettled", "trackingNumber", "status", "remedy")
            .toldAs("parcel.lost_settled"));
  }
}
