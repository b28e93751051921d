package io.recourse.feed;

import static io.recourse.common.EventType.Audience.SHOP;

import io.recourse.audit.HandOutTrail;
import io.recourse.audit.TrailPlace;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.EventCatalogue;
import io.recourse.common.EventType;
import io.recourse.common.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is sent events is an admin's decision; each is on the trail. */
@Service
public class ManageSubscriptions {

  private static final int LONGEST_URL = 2_000;

  private final Subscriptions subscriptions;
  private final Receiver receiver;
  private final SealedSecrets secrets;
  private final HandOutTrail trail;
  private final EventCatalogue catalogue;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ManageSubscriptions(
      Subscriptions subscriptions,
      Receiver receiver,
      SealedSecrets secrets,
      HandOutTrail trail,
      EventCatalogue catalogue,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.receiver = receiver;
    this.secrets = secrets;
    this.trail = trail;
    this.catalogue = catalogue;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** A subscription and its secret, which is told this once. */
  public record Added(Subscription subscription, String secret) {}

  /**
   * Subscribes an address to what happens from now on, or from a place of the feed.
   *
   * @param types none for all
   * @param secretOrNew {@code whsec_…}, or none to make one
   * @param after a {@code next} of the feed, or none for now
   * @throws Problem INVALID with a pointer to the field
   */
  @Transactional
  public Added add(String url, List<String> types, String secretOrNew, String after) {
    demandKnown(types);
    URI address = allowed(url);
    String secret = isNone(secretOrNew) ? EventSignature.newSecret() : secretOrNew.strip();
    if (!EventSignature.isSecret(secret)) {
      throw Problem.invalid("/secret", "events.secret");
    }
    Subscription added =
        new Subscription(
            UUID.randomUUID(),
            address,
            List.copyOf(types),
            true,
            isNone(after) ? trail.end() : TrailPlace.read(after),
            actor.actor().id(),
            clock.instant());
    subscriptions.add(added, secrets.seal(added.id(), secret));
    tell("SubscriptionAdded", "Events are sent to " + address.getHost() + ".", added.id());
    return new Added(added, secret);
  }

  @Transactional
  public void setActive(UUID id, boolean active) {
    demandThere(id);
    subscriptions.setActive(id, active);
    tell(
        active ? "SubscriptionResumed" : "SubscriptionPaused",
        active ? "Events are sent again." : "Events are kept back.",
        id);
  }

  /** The receiver said that it is gone: nothing is sent until an admin has it sent again. */
  @Transactional
  public void pauseGone(UUID id) {
    if (subscriptions.lock(id).filter(Subscription::active).isPresent()) {
      subscriptions.setActive(id, false);
      tell("SubscriptionPaused", "The receiver is gone (410): events are kept back.", id);
    }
  }

  @Transactional
  public void remove(UUID id) {
    demandThere(id);
    subscriptions.remove(id);
    tell("SubscriptionRemoved", "Events are no longer sent.", id);
  }

  private void demandThere(UUID id) {
    if (subscriptions.lock(id).isEmpty()) {
      throw Problem.notFound("events.noSubscription");
    }
  }

  private void demandKnown(List<String> types) {
    List<String> known = catalogue.heardBy(SHOP).stream().map(EventType::told).toList();
    for (int i = 0; i < types.size(); i++) {
      if (!known.contains(types.get(i))) {
        throw Problem.invalid("/types/" + i, "events.type", types.get(i));
      }
    }
  }

  private URI allowed(String url) {
    try {
      URI address = new URI(isNone(url) ? "" : url.strip());
      if (address.toString().length() <= LONGEST_URL && receiver.allows(address)) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw Problem.invalid("/url", "events.url");
    }
    throw Problem.invalid("/url", "events.url");
  }

  private static boolean isNone(String text) {
    return text == null || text.isBlank();
  }

  private void tell(String type, String summary, UUID id) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("subscription", id.toString())));
  }
}
