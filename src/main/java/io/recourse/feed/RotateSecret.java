package io.recourse.feed;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a subscriber a new secret; the one before signs too for a while, so that nothing is lost.
 */
@Service
public class RotateSecret {

  private final Subscriptions subscriptions;
  private final SealedSecrets seal;
  private final SendingRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RotateSecret(
      Subscriptions subscriptions,
      SealedSecrets seal,
      SendingRules rules,
      ApplicationEventPublisher events,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.seal = seal;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The new secret, which is told this once.
   *
   * @throws Problem CONFLICT while the one before the present one signs too: it would be cut off
   */
  @Transactional
  public String rotate(UUID id) {
    if (subscriptions.lock(id).isEmpty()) {
      throw Problem.notFound("events.noSubscription");
    }
    Instant now = clock.instant();
    subscriptions
        .oldSecretUntil(id, now)
        .ifPresent(
            until -> {
              throw Problem.conflict("events.oldSecretSigns", until);
            });
    String secret = EventSignature.newSecret();
    subscriptions.replaceSecret(id, seal.seal(id, secret), now.plus(rules.secretOverlap()));
    events.publishEvent(
        DomainEvent.ofSystem(
            "SubscriptionSecretChanged",
            "Events are signed with a new secret.",
            Map.of("subscription", id.toString())));
    return secret;
  }
}
