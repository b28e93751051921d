package io.recourse.feed;

import io.recourse.audit.TrailPlace;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is sent events.
 *
 * @param types names of the catalogue, such as {@code refund.settled}; none: all of them
 * @param active false while it is paused: it keeps its place and is sent nothing
 * @param place the last event that was queued for it
 */
public record Subscription(
    UUID id,
    URI url,
    List<String> types,
    boolean active,
    TrailPlace place,
    String createdBy,
    Instant createdAt) {

  boolean wants(String type) {
    return types.isEmpty() || types.contains(type);
  }
}
