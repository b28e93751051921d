package io.recourse.feed;

import io.recourse.audit.TrailPlace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is sent events. */
public interface Subscriptions {

  void add(Subscription added, byte[] sealedSecret);

  /** The oldest first. */
  List<Subscription> all();

  Optional<Subscription> find(UUID id);

  /** Holds one until the transaction ends; empty when it is gone. */
  Optional<Subscription> lock(UUID id);

  /** As {@link #lock}; empty also when somebody else holds it. */
  Optional<Subscription> lockIfFree(UUID id);

  byte[] sealedSecret(UUID id);

  /** By subscription. */
  Map<UUID, byte[]> sealedSecrets(List<UUID> ids);

  /** The sealed secret before the last change, while it still signs. */
  Optional<byte[]> oldSecret(UUID id, Instant now);

  /** A new secret takes the place of the one that is, which still signs until then. */
  /** Until when the secret before signs too; empty once it does not. */
  Optional<Instant> oldSecretUntil(UUID id, Instant now);

  void replaceSecret(UUID id, byte[] sealed, Instant oldUntil);

  void moveTo(UUID id, TrailPlace place);

  /** Nothing is skipped: a place that is later than its own leaves it where it is. */
  void moveBackTo(UUID id, TrailPlace place);

  void setActive(UUID id, boolean active);

  /** With everything queued for it. */
  void remove(UUID id);
}
