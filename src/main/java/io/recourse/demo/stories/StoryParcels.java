package io.recourse.demo.stories;

import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The carrier of a story. */
@Component
@Profile("demo")
class StoryParcels {

  private final Parcels parcels;
  private final RecordParcelNews news;
  private final Clock clock;

  StoryParcels(Parcels parcels, RecordParcelNews news, Clock clock) {
    this.parcels = parcels;
    this.news = news;
    this.clock = clock;
  }

  /** The case's newest parcel was seen; false where it has none. */
  boolean moved(CaseNumber number, String status) {
    Optional<Parcel> newest =
        parcels.of(number).stream().max(Comparator.comparing(Parcel::bookedAt));
    newest.ifPresent(
        parcel ->
            news.record(
                new ParcelNews(
                    parcel.carrier(),
                    UUID.randomUUID().toString(),
                    parcel.trackingNumber(),
                    new Position(ParcelStatus.valueOf(status), clock.instant(), null),
                    ParcelNews.Source.WEBHOOK)));
    return newest.isPresent();
  }
}
