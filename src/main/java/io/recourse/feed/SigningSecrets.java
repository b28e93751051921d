package io.recourse.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The secrets that sign for a subscriber now: the one told last, and within its overlap the one
 * before.
 */
@Component
class SigningSecrets {

  private final Subscriptions subscriptions;
  private final SealedSecrets seal;
  private final Clock clock;

  SigningSecrets(Subscriptions subscriptions, SealedSecrets seal, Clock clock) {
    this.subscriptions = subscriptions;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * The newest first.
   *
   * @throws SecretLost when the newest cannot be read any more
   */
  List<String> of(UUID id) {
    String newest = seal.open(id, subscriptions.sealedSecret(id));
    return Stream.concat(Stream.of(newest), before(id)).toList();
  }

  private Stream<String> before(UUID id) {
    Instant now = clock.instant();
    try {
      return subscriptions.oldSecret(id, now).map(old -> seal.open(id, old)).stream();
    } catch (SecretLost gone) {
      return Stream.empty();
    }
  }

  /** Those of them whose secret cannot be read any more. */
  Set<UUID> lost(List<UUID> ids) {
    return subscriptions.sealedSecrets(ids).entrySet().stream()
        .filter(one -> isLost(one.getKey(), one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isLost(UUID id, byte[] sealed) {
    try {
      return seal.open(id, sealed).isEmpty();
    } catch (SecretLost gone) {
      return true;
    }
  }
}
