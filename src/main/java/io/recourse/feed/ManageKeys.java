package io.recourse.feed;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys of machines that read events: an admin's decision, each on the trail. */
@Service
public class ManageKeys {

  /** What every key begins with, so that it is known for one wherever it turns up. */
  public static final String PREFIX = "rck_";

  private static final String SCOPE = "events:read";
  private static final int LONGEST_NAME = 100;
  private static final int BYTES = 32;

  private final FeedKeys keys;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ManageKeys(FeedKeys keys, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
    this.keys = keys;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** A key and its text, which is told this once. */
  public record Made(FeedKey key, String text) {}

  /**
   * @param name what it is for
   */
  @Transactional
  public Made make(String name) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Problem.invalid("/name", "events.keyName", LONGEST_NAME);
    }
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    FeedKey key =
        new FeedKey(
            UUID.randomUUID(), name.strip(), SCOPE, actor.actor().id(), clock.instant(), null);
    keys.add(key, hash(text));
    tell("ApiKeyMade", "A key to read events was made.", key.id());
    return new Made(key, text);
  }

  /**
   * @throws Problem NOT_FOUND for a key that is not there or was revoked before
   */
  @Transactional
  public void revoke(UUID id) {
    if (!keys.revoke(id, clock.instant())) {
      throw Problem.notFound("events.noKey");
    }
    tell("ApiKeyRevoked", "A key to read events was revoked.", id);
  }

  /** The newest first. */
  public List<FeedKey> all() {
    return keys.all();
  }

  /** The key of this text, while it opens something. */
  public Optional<FeedKey> open(String text) {
    return keys.withHash(hash(text)).filter(FeedKey::isActive);
  }

  private void tell(String type, String summary, UUID id) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("key", id.toString())));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
