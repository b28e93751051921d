package io.recourse.outbound;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ShippingMethod;
import io.recourse.shipping.VoidParcel;
import io.recourse.stock.HoldStock;
import io.recourse.surplus.SurplusBook;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends once more what did not arrive, in a parcel that is followed like the first. */
@Service
public class SendAgain {

  private final Parcels parcels;
  private final Cases cases;
  private final BookParcel bookParcel;
  private final VoidParcel labels;
  private final ConfirmDelivery arrival;
  private final OutboundBook book;
  private final ParcelContents contents;
  private final SurplusBook surplus;
  private final HoldStock stock;
  private final TellOutbound tell;
  private final Clock clock;

  SendAgain(
      Parcels parcels,
      Cases cases,
      BookParcel bookParcel,
      VoidParcel labels,
      ConfirmDelivery arrival,
      OutboundBook book,
      ParcelContents contents,
      SurplusBook surplus,
      HoldStock stock,
      TellOutbound tell,
      Clock clock) {
    this.parcels = parcels;
    this.cases = cases;
    this.bookParcel = bookParcel;
    this.labels = labels;
    this.arrival = arrival;
    this.book = book;
    this.contents = contents;
    this.surplus = surplus;
    this.stock = stock;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * The carrier is asked before anything is locked. What arrived meanwhile after all is confirmed
   * instead, and a label booked for nothing is called off.
   *
   * @throws io.recourse.shipping.CarrierFailure when the carrier did not answer; call again
   */
  @Transactional
  public void send(CaseNumber number, String trackingNumber) {
    if (hasArrived(number, trackingNumber)) {
      arrival.confirm(number, trackingNumber);
      return;
    }
    Parcel again = booked(number, parcels.get(number, trackingNumber));
    cases.lock(number);
    if (hasArrived(number, trackingNumber)) {
      labels.callOff(number, again.trackingNumber());
      arrival.confirm(number, trackingNumber);
      return;
    }
    handOn(number, trackingNumber, again);
  }

  private boolean hasArrived(CaseNumber number, String trackingNumber) {
    return parcels.get(number, trackingNumber).status() == ParcelStatus.DELIVERED;
  }

  private void handOn(CaseNumber number, String trackingNumber, Parcel again) {
    Parcel lost = parcels.get(number, trackingNumber);
    if (lost.direction() == ParcelDirection.REPLACEMENT && lost.status() != ParcelStatus.RETURNED) {
      stock.sentAgain(number, lost.items());
    }
    contents
        .beyond(lost)
        .forEach(goods -> surplus.keep(number, goods.sent(again.trackingNumber())));
    book.find(trackingNumber)
        .map(
            kept ->
                kept.ended(FollowedParcel.End.SENT_AGAIN, clock.instant(), again.trackingNumber()))
        .ifPresent(book::keep);
    tell.tell(number, again, "outboundSentAgain", Map.of(), clock.instant());
  }

  private Parcel booked(CaseNumber number, Parcel lost) {
    String key = number + "/again/" + lost.trackingNumber();
    return lost.items().isEmpty()
        ? bookParcel.bookUnlisted(number, key)
        : bookParcel.book(number, lost.direction(), ShippingMethod.LABEL, lost.items(), key);
  }
}
