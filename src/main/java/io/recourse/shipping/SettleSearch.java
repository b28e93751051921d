package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the search for a parcel that gave no sign of life (LOG-07). */
@Service
public class SettleSearch {

  private final ReceiveParcel receive;
  private final Parcels parcels;
  private final ApplicationEventPublisher events;

  SettleSearch(ReceiveParcel receive, Parcels parcels, ApplicationEventPublisher events) {
    this.receive = receive;
    this.parcels = parcels;
    this.events = events;
  }

  /** What counts when nobody ended the search. */
  public SearchOutcome byDefault(CaseNumber number, String trackingNumber) {
    return SearchOutcome.byDefault(parcels.get(number, trackingNumber));
  }

  @Transactional
  public void settle(CaseNumber number, String trackingNumber, SearchOutcome outcome) {
    events.publishEvent(
        DomainEvent.of(
            number,
            "ParcelSearched",
            "The search for the parcel ended.",
            Map.of("trackingNumber", trackingNumber, "outcome", outcome.name())));
    switch (outcome) {
      case ARRIVED -> receive.receive(number, trackingNumber);
      case LOST -> receive.giveUp(number, trackingNumber);
      case WITH_SENDER -> receive.backAtSender(number, trackingNumber);
      case KEEP_WAITING -> {}
    }
  }
}
