package io.recourse.shipping;

/**
 * One piece of news on a parcel.
 *
 * @param eventId the teller's own id; the same id is the same news
 */
public record ParcelNews(
    String carrier, String eventId, String trackingNumber, Position position, Source source) {

  /** How the news reached us. */
  public enum Source {
    WEBHOOK,
    POLL,
    STAFF
  }

  /** What the news did. */
  public enum Effect {
    APPLIED,
    OLD_NEWS,
    UNKNOWN_PARCEL,
    DUPLICATE
  }

  static ParcelNews polled(String carrier, CarrierScan scan) {
    Position seen = scan.position();
    String id = "poll:%s:%s:%s".formatted(scan.trackingNumber(), seen.status(), seen.at());
    return new ParcelNews(carrier, id, scan.trackingNumber(), seen, Source.POLL);
  }
}
