package io.recourse.outbound;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which parcels to customers are followed, and how that ended. */
public interface OutboundBook {

  /** A parcel of a case. */
  record Unfollowed(CaseNumber number, String trackingNumber) {}

  /**
   * Parcels to customers that nobody follows, the oldest first: those still on their way, and those
   * that arrived, were lost or came back to us since.
   */
  List<Unfollowed> unfollowed(Instant endedAfter, Instant bookedAfter, int limit);

  Optional<FollowedParcel> find(String trackingNumber);

  /** Whether it was sent in place of another. */
  boolean isSecond(String trackingNumber);

  void keep(FollowedParcel parcel);

  /** It is to be followed anew. */
  void forget(String trackingNumber);
}
