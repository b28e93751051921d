package io.recourse.repairs;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans when technicians can come. */
@Service
public class PlanSlots {

  private final AppointmentBook book;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlanSlots(AppointmentBook book, ApplicationEventPublisher events, Clock clock) {
    this.book = book;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID for a country that is none, a time that is over or ends before it began
   */
  @Transactional
  public VisitSlot open(VisitSlot slot) {
    if (!slot.country().matches("[A-Z]{2}")) {
      throw Problem.invalid("/country", "field.given");
    }
    if (!slot.startsAt().isAfter(clock.instant()) || !slot.endsAt().isAfter(slot.startsAt())) {
      throw Problem.invalid("/startsAt", "appointment.noTime");
    }
    long id = book.add(slot);
    tell("VisitSlotOpened", "A time for visits was planned.", id);
    return book.slot(id).orElseThrow();
  }

  /**
   * @throws Problem NOT_FOUND when there is none
   */
  @Transactional
  public void close(long id) {
    if (!book.close(id)) {
      throw Problem.notFound("appointment.noSlot", id);
    }
    tell("VisitSlotClosed", "A time for visits was closed.", id);
  }

  private void tell(String type, String summary, long id) {
    events.publishEvent(DomainEvent.ofSystem(type, summary, Map.of("slot", id)));
  }
}
