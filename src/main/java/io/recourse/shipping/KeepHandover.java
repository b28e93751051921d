package io.recourse.shipping;

import io.recourse.cases.Cases;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the customer chose and the carrier agreed to. */
@Service
class KeepHandover {

  private final Parcels parcels;
  private final Cases cases;
  private final ApplicationEventPublisher events;

  KeepHandover(Parcels parcels, Cases cases, ApplicationEventPublisher events) {
    this.parcels = parcels;
    this.cases = cases;
    this.events = events;
  }

  /**
   * @throws Problem CONFLICT once the parcel is on its way
   */
  @Transactional
  void keep(Parcel asked, Handover chosen) {
    var unused = cases.lock(asked.caseNumber());
    Parcel now = parcels.get(asked.caseNumber(), asked.trackingNumber());
    if (now.status() != ParcelStatus.BOOKED) {
      throw Problem.conflict("parcel.notWaiting");
    }
    parcels.save(now.handedOverBy(chosen));
    events.publishEvent(event(now, chosen));
  }

  private static DomainEvent event(Parcel parcel, Handover chosen) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("trackingNumber", parcel.trackingNumber());
    if (chosen.pickUpOn() != null) {
      facts.put("pickUpOn", chosen.pickUpOn().toString());
    }
    if (chosen.dropOffPoint() != null) {
      facts.put("dropOffPoint", chosen.dropOffPoint());
    }
    return DomainEvent.of(
        parcel.caseNumber(), "HandoverChosen", "The customer chose how to hand over.", facts);
  }
}
