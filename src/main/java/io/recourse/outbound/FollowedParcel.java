package io.recourse.outbound;

import java.time.Instant;

/**
 * A parcel to a customer as somebody follows it.
 *
 * @param since when following began; before that nobody asked the carrier
 * @param end how it ended; null while it is followed
 * @param instead the parcel that was sent in its place; may be null
 */
public record FollowedParcel(
    String trackingNumber, Instant since, End end, Instant endedAt, String instead) {

  /** How the following of a parcel ended. */
  public enum End {
    DELIVERED,
    VOIDED,
    SENT_AGAIN,
    PAID_BACK,
    TOLD
  }

  static FollowedParcel from(String trackingNumber, Instant since) {
    return new FollowedParcel(trackingNumber, since, null, null, null);
  }

  FollowedParcel ended(End how, Instant at, String by) {
    return new FollowedParcel(trackingNumber, since, how, at, by);
  }
}
