package io.recourse.shipping;

import java.time.Instant;

/**
 * One piece of news on a parcel.
 *
 * @param eventId the teller's own id; the same id on the same parcel is the same news
 */
public record ParcelNews(
    String carrier, String eventId, String trackingNumber, Position position, Source source) {

  /** How the news reached us. */
  public enum Source {
    WEBHOOK,
    POLL,
    STAFF,
    CUSTOMER;

    /** Whether a carrier said it, not somebody who holds the goods. */
    boolean isCarrier() {
      return this == WEBHOOK || this == POLL;
    }
  }

  /** What the news did. */
  public enum Effect {
    APPLIED,
    OLD_NEWS,
    UNKNOWN_PARCEL,
    DUPLICATE
  }

  /** This news as of a time that can be: not before the booking, not after it was heard. */
  ParcelNews within(Instant bookedAt, Instant heardAt) {
    return new ParcelNews(
        carrier, eventId, trackingNumber, position.between(bookedAt, heardAt), source);
  }

  static ParcelNews polled(String carrier, CarrierScan scan) {
    Position seen = scan.position();
    String id = "poll:%s:%s:%s".formatted(scan.trackingNumber(), seen.status(), seen.at());
    return new ParcelNews(carrier, id, scan.trackingNumber(), seen, Source.POLL);
  }
}
