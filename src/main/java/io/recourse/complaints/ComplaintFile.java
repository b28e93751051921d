package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every step writes: the complaint changed, its clocks moved, the event raised, together. */
@Component
class ComplaintFile {

  private final Cases cases;
  private final ComplaintBook book;
  private final ComplaintClocks clocks;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ComplaintFile(
      Cases cases,
      ComplaintBook book,
      ComplaintClocks clocks,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** What was waited for has come; now it waits for another thing. Returns until when. */
  Instant goOn(CaseNumber number, UnaryOperator<Complaint> change, Wait wait) {
    ServiceCase of = cases.lock(number);
    clocks.done(of);
    Complaint changed = change.apply(book.of(number));
    write(changed);
    Instant due = clocks.start(of, wait, changed.isUrgent());
    cases.save(of);
    return due;
  }

  /** The same by somebody's hand. */
  Instant goOn(CaseNumber number, Act act, UnaryOperator<Complaint> change, Wait wait) {
    Instant due = goOn(number, change, wait);
    did(number, act);
    return due;
  }

  void did(CaseNumber number, Act act) {
    Actor hand = actor.actor();
    book.did(number, act, hand.id(), clock.instant());
  }

  void write(Complaint as) {
    book.put(as);
    events.publishEvent(
        DomainEvent.of(
            as.number(),
            "ComplaintMoved",
            "The complaint stands otherwise now: " + as.standing() + ".",
            Map.of("status", as.standing().name())));
  }
}
