package io.recourse.shipping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All news ever heard in the carriers' own words, each event id of a parcel once. */
public interface ParcelEvents {

  /** Returns false when this news was heard before. */
  boolean remember(ParcelNews news, Instant receivedAt, ParcelNews.Effect effect);

  /**
   * Signed news on a number that no parcel had yet: a webhook can overtake its booking. None of it
   * is dated later than it was heard.
   */
  List<ParcelNews> unclaimed(String carrier, String trackingNumber);

  /** When, by the carrier's own clock, it first reported this; nothing of what our staff said. */
  Optional<Instant> firstTold(Parcel parcel, ParcelStatus status);

  boolean toldByStaff(Parcel parcel, ParcelStatus status);

  void settle(ParcelNews news, ParcelNews.Effect effect);
}
