package io.recourse.feed;

import io.recourse.common.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What admins see of those who are sent events. */
@Service
public class Subscribers {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;

  Subscribers(Subscriptions subscriptions, Deliveries deliveries) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
  }

  /**
   * One of them and how its events stand.
   *
   * @param place the {@code next} of the last event that was queued for it
   * @param firstDue when the first is tried that no dead one holds back, null where there is none
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
      Instant firstDue) {}

  public List<Subscriber> all() {
    return subscriptions.all().stream().map(this::seen).toList();
  }

  /**
   * @throws Problem NOT_FOUND
   */
  public Subscriber get(UUID id) {
    return subscriptions.find(id).map(this::seen).orElseThrow(Subscribers::unknown);
  }

  /** The latest first. */
  public List<Delivery> deliveries(UUID id, Delivery.State stateOrAll, int most) {
    var known = get(id);
    return deliveries.latest(known.id(), stateOrAll, most);
  }

  private Subscriber seen(Subscription it) {
    Deliveries.Standing standing = deliveries.standing(it.id());
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
        standing.firstDue());
  }

  private static Problem unknown() {
    return Problem.notFound("events.noSubscription");
  }
}
