package io.recourse.outbound;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.shipping.DeliveryUndone;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer has the parcel: the proof goes on the case, and the customer hears of it. */
@Service
public class ConfirmDelivery {

  private final Cases cases;
  private final Parcels parcels;
  private final OutboundBook book;
  private final OutboundClocks clocks;
  private final TellOutbound tell;
  private final ApplicationEventPublisher events;

  ConfirmDelivery(
      Cases cases,
      Parcels parcels,
      OutboundBook book,
      OutboundClocks clocks,
      TellOutbound tell,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.parcels = parcels;
    this.book = book;
    this.clocks = clocks;
    this.tell = tell;
    this.events = events;
  }

  @Transactional
  public void confirm(CaseNumber number, String trackingNumber) {
    ServiceCase of = cases.lock(number);
    Parcel parcel = parcels.get(number, trackingNumber);
    clocks.over(of, trackingNumber, true);
    cases.save(of);
    book.find(trackingNumber)
        .map(kept -> kept.ended(FollowedParcel.End.DELIVERED, parcel.position().at(), null))
        .ifPresent(book::keep);
    events.publishEvent(proved(number, parcel));
    tell.tell(
        number,
        parcel,
        "outboundDelivered",
        Map.of("deliveredAt", parcel.position().at()),
        parcel.position().at());
  }

  /** The carrier took its word back: the parcel is followed anew. */
  @EventListener
  void on(DeliveryUndone undone) {
    book.forget(undone.trackingNumber());
  }

  private static DomainEvent proved(CaseNumber number, Parcel parcel) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("trackingNumber", parcel.trackingNumber());
    facts.put("carrier", parcel.carrier());
    facts.put("at", parcel.position().at().toString());
    if (parcel.position().location() != null) {
      facts.put("location", parcel.position().location());
    }
    return DomainEvent.of(
        number, "ParcelDelivered", "The parcel was delivered to the customer.", facts);
  }
}
