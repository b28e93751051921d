package io.recourse.outbound;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.shipping.Parcel;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says on the timeline what the customer gets instead of a parcel. */
@Component
class LostParcelEvents {

  private final ApplicationEventPublisher events;

  LostParcelEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void settled(CaseNumber number, Parcel parcel, LostRemedy remedy) {
    events.publishEvent(
        DomainEvent.of(
            number,
            "LostParcelSettled",
            "It was decided what the customer gets instead of the parcel.",
            Map.of(
                "trackingNumber", parcel.trackingNumber(),
                "status", parcel.status().name(),
                "remedy", remedy.name())));
  }
}
