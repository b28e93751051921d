package io.recourse.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored keys; of each only its hash. */
public interface FeedKeys {

  void add(FeedKey key, byte[] hash);

  Optional<FeedKey> withHash(byte[] hash);

  /** The newest first. */
  List<FeedKey> all();

  /**
   * @return false when there is no such key, or it was revoked before
   */
  boolean revoke(UUID id, Instant at);
}
