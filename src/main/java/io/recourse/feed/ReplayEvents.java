package io.recourse.feed;

import io.recourse.audit.HandOutTrail;
import io.recourse.audit.TrailPlace;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has events sent once more, or gives one up; a person decides. */
@Service
public class ReplayEvents {

  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final HandOutTrail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReplayEvents(
      Subscriptions subscriptions,
      Deliveries deliveries,
      HandOutTrail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Everything that follows a place of the feed, the first event for none. */
  @Transactional
  public void after(UUID id, String place) {
    from(id, TrailPlace.read(place));
  }

  /** Everything that happened since. */
  @Transactional
  public void since(UUID id, Instant time) {
    from(id, trail.before(time));
  }

  /** What could not be delivered: one event by its id, or all for none. */
  @Transactional
  public void dead(UUID id, String eventOrAll) {
    demandThere(id);
    if (deliveries.revive(id, eventOrAll, clock.instant()) == 0 && eventOrAll != null) {
      throw Problem.conflict("events.notDead", eventOrAll);
    }
    tell("DeadEventsReplayed", "Events that could not be sent are sent once more.", id);
  }

  /** The event is not sent; what follows in its case is. */
  @Transactional
  public void skip(UUID id, String event) {
    demandThere(id);
    if (deliveries.skip(id, event, clock.instant()) == 0) {
      throw Problem.conflict("events.notDead", event);
    }
    tell("DeadEventSkipped", "Event " + event + " is not sent.", id);
  }

  private void from(UUID id, TrailPlace place) {
    demandThere(id);
    deliveries.forgetAfter(id, place);
    subscriptions.moveBackTo(id, place);
    tell("EventsReplayed", "Events are sent once more from an earlier place.", id);
  }

  private void demandThere(UUID id) {
    if (subscriptions.lock(id).isEmpty()) {
      throw Problem.notFound("events.noSubscription");
    }
  }

  private void tell(String type, String summary, UUID id) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("subscription", id.toString())));
  }
}
