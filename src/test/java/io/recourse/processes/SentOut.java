package io.recourse.processes;

import io.recourse.common.CaseNumber;
import io.recourse.outbound.FollowOutbound;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.testing.ProcessDriver;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands on parcels to customers: they are taken up, and their carrier reports. */
@Component
class SentOut {

  private final FollowOutbound follow;
  private final Parcels parcels;
  private final RecordParcelNews news;
  private final ProcessDriver driver;

  SentOut(FollowOutbound follow, Parcels parcels, RecordParcelNews news, ProcessDriver driver) {
    this.follow = follow;
    this.parcels = parcels;
    this.news = news;
    this.driver = driver;
  }

  /** The parcel to the customer that was booked last, followed from now on. */
  Parcel takenUp(CaseNumber number) {
    while (follow.takeUp() > 0) {
      driver.runJobs(number);
    }
    driver.runJobs(number);
    return last(number);
  }

  Parcel last(CaseNumber number) {
    return parcels.of(number).stream()
        .filter(parcel -> parcel.direction() != ParcelDirection.RETURN)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  void told(Parcel parcel, ParcelStatus status, Instant at) {
    news.record(
        new ParcelNews(
            parcel.carrier(),
            UUID.randomUUID().toString(),
            parcel.trackingNumber(),
            new Position(status, at, "Ulm"),
            ParcelNews.Source.WEBHOOK));
    driver.runJobs(parcel.caseNumber());
  }
}
