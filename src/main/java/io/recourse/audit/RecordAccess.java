package io.recourse.audit;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CaseShown;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.ListRead;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff reading personal data leave an event: at most one per person and case, or list with the
 * same records, in ten minutes. Such an event may be lost when a standby that lagged is promoted;
 * in return pages are shown while none is there.
 */
@Service
public class RecordAccess {

  private static final Duration ONE_LOOK = Duration.ofMinutes(10);

  private final CurrentActor hand;
  private final AccessLog log;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  RecordAccess(CurrentActor hand, AccessLog log, Clock clock, ApplicationEventPublisher events) {
    this.hand = hand;
    this.log = log;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void read(CaseNumber number) {
    Actor actor = hand.actor();
    boolean told = log.readSince(number.value(), actor, clock.instant().minus(ONE_LOOK));
    if (actor.isStaff() && !told && log.exists(number.value())) {
      log.keepHere(number.value());
      events.publishEvent(
          DomainEvent.of(number, "CaseRead", "The case was read by " + actor.id() + ".", Map.of()));
    }
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void read(CaseShown shown) {
    read(shown.number());
  }

  /** Lists, searches and orders: which records were shown, in the system's chain. */
  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void read(ListRead list) {
    Actor actor = hand.actor();
    if (!actor.isStaff() || list.shown().isEmpty()) {
      return;
    }
    Map<String, ?> facts =
        Map.of(
            "list", list.what(),
            "shown", String.join(" ", list.shown()),
            "filters", String.join(" ", list.filters()));
    if (!log.listedSince(CanonicalJson.of(facts), actor, clock.instant().minus(ONE_LOOK))) {
      log.keepHere(DomainEvent.SYSTEM_CHAIN);
      events.publishEvent(
          DomainEvent.ofSystem(
              "ListRead",
              "%d of %s were shown to %s.".formatted(list.shown().size(), list.what(), actor.id()),
              facts));
    }
  }
}
