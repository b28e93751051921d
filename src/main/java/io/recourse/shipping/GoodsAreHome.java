package io.recourse.shipping;

import io.recourse.common.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer speaks of goods they hold: whatever of the case was still on its way to them has
 * arrived, so that nobody searches for it or pays for it (LOG-07).
 */
@Service
public class GoodsAreHome {

  private final Parcels parcels;
  private final RecordParcelNews record;
  private final Clock clock;

  GoodsAreHome(Parcels parcels, RecordParcelNews record, Clock clock) {
    this.parcels = parcels;
    this.record = record;
    this.clock = clock;
  }

  /** Runs under the case's lock. What reached an end stays as it is. */
  @Transactional
  public void confirmed(CaseNumber number) {
    parcels.of(number).stream()
        .filter(parcel -> parcel.direction() != ParcelDirection.RETURN)
        .filter(parcel -> !parcel.status().isEnd())
        .forEach(this::arrived);
  }

  private void arrived(Parcel parcel) {
    Position here = new Position(ParcelStatus.DELIVERED, clock.instant(), null);
    String event = "customer:" + parcel.trackingNumber();
    record.record(
        new ParcelNews(
            parcel.carrier(), event, parcel.trackingNumber(), here, ParcelNews.Source.CUSTOMER));
  }
}
