package io.recourse.feed;

import io.recourse.common.Problem;
import io.recourse.feed.Deliveries.Standing;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What admins see of those who are sent events. */
@Service
public class Subscribers {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final SigningSecrets secrets;

  Subscribers(Subscriptions subscriptions, Deliveries deliveries, SigningSecrets secrets) {
    this.secrets = secrets;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
  }

  /**
   * One of them and how its events stand.
   *
   * @param place the {@code next} of the last event that was queued for it
   * @param firstDue when the first is tried that no dead one holds back, null where there is none
   * @param secretLost whether nothing can be sent before it gets a new secret
   */
  public record Subscriber(
      UUID id,
      URI url,
      List<String> types,
      boolean active,
      String place,
      String createdBy,
      Instant createdAt,
      int waiting,
      int dead,
      int delivered,
      int skipped,
      Instant firstDue,
      boolean secretLost) {}

  public List<Subscriber> all() {
    return seen(subscriptions.all());
  }

  /**
   * @throws Problem NOT_FOUND
   */
  public Subscriber get(UUID id) {
    Subscription known = subscriptions.find(id).orElseThrow(Subscribers::unknown);
    return seen(List.of(known)).get(0);
  }

  /** The latest first. */
  public List<Delivery> deliveries(UUID id, Delivery.State stateOrAll, int most) {
    var known = get(id);
    return deliveries.latest(known.id(), stateOrAll, most);
  }

  private List<Subscriber> seen(List<Subscription> all) {
    List<UUID> ids = all.stream().map(Subscription::id).toList();
    Map<UUID, Standing> standings = deliveries.standings(ids);
    Set<UUID> lost = secrets.lost(ids);
    return all.stream()
        .map(it -> seen(it, standings.getOrDefault(it.id(), Standing.NONE), lost.contains(it.id())))
        .toList();
  }

  private static Subscriber seen(Subscription it, Standing standing, boolean lost) {
    return new Subscriber(
        it.id(),
        it.url(),
        it.types(),
        it.active(),
        it.place().text(),
        it.createdBy(),
        it.createdAt(),
        standing.count(Delivery.State.WAITING),
        standing.count(Delivery.State.DEAD),
        standing.count(Delivery.State.DELIVERED),
        standing.count(Delivery.State.SKIPPED),
        standing.firstDue(),
        lost);
  }

  private static Problem unknown() {
    return Problem.notFound("events.noSubscription");
  }
}
