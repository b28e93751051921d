package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The warehouse holds the parcel in its hands: stronger proof than any carrier's word. */
@Service
public class ReceiveParcel {

  private final Parcels parcels;
  private final RecordParcelNews record;
  private final Clock clock;

  ReceiveParcel(Parcels parcels, RecordParcelNews record, Clock clock) {
    this.parcels = parcels;
    this.record = record;
    this.clock = clock;
  }

  /** Receiving twice is receiving once. */
  @Transactional
  public Parcel receive(CaseNumber number, String trackingNumber) {
    return told(number, trackingNumber, ParcelStatus.DELIVERED);
  }

  /** The search ended without the parcel (LOG-07). */
  @Transactional
  public Parcel giveUp(CaseNumber number, String trackingNumber) {
    return told(number, trackingNumber, ParcelStatus.LOST);
  }

  /** The carrier gave it back to the customer. */
  @Transactional
  public Parcel backAtSender(CaseNumber number, String trackingNumber) {
    return told(number, trackingNumber, ParcelStatus.RETURNED);
  }

  private Parcel told(CaseNumber number, String trackingNumber, ParcelStatus status) {
    Parcel parcel = parcels.get(number, trackingNumber);
    Position here = new Position(status, clock.instant(), null);
    String event = "staff:" + trackingNumber + ":" + status;
    ParcelNews news =
        new ParcelNews(parcel.carrier(), event, trackingNumber, here, ParcelNews.Source.STAFF);
    record.record(news);
    return parcels.get(number, trackingNumber);
  }
}
