package io.recourse.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.audit.TrailPlace;
import io.recourse.feed.Deliveries.Queued;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what came since into a subscriber's queue and moves its place, in one transaction. */
@Service
public class QueueEvents {

  static final int AT_ONCE = 500;

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final ReadFeed feed;
  private final ObjectMapper json;
  private final Clock clock;

  QueueEvents(
      Subscriptions subscriptions,
      Deliveries deliveries,
      ReadFeed feed,
      ObjectMapper json,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.feed = feed;
    this.json = json;
    this.clock = clock;
  }

  /** True when there is more; nothing happens where another node is at it. */
  @Transactional
  public boolean queue(UUID id) {
    Subscription to = subscriptions.lockIfFree(id).filter(Subscription::active).orElse(null);
    if (to == null) {
      return false;
    }
    List<Placed> found = feed.placedAfter(to.place(), AT_ONCE);
    if (!found.isEmpty()) {
      deliveries.queue(id, wanted(to, found), clock.instant());
      TrailPlace last = found.get(found.size() - 1).place();
      subscriptions.moveTo(id, last);
    }
    return found.size() == AT_ONCE;
  }

  private List<Queued> wanted(Subscription to, List<Placed> found) {
    return found.stream()
        .filter(placed -> to.wants(placed.event().type()))
        .map(
            placed ->
                new Queued(
                    placed.place(),
                    placed.event().lane(),
                    placed.event().type(),
                    body(placed.event())))
        .toList();
  }

  private String body(FeedEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Scalars always become JSON", e);
    }
  }
}
