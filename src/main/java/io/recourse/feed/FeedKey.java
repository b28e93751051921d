package io.recourse.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * A key by which a machine of the shop reads events.
 *
 * @param name what it is for, in the admin's words
 * @param scope what it opens: {@code events:read}
 * @param revokedAt since when it opens nothing; null while it does
 */
public record FeedKey(
    UUID id, String name, String scope, String createdBy, Instant createdAt, Instant revokedAt) {

  public boolean isActive() {
    return revokedAt == null;
  }
}
