package io.recourse.appointments;

import io.recourse.calendars.Calendars;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans when technicians can come. */
@Service
public class PlanSlots {

  private final AppointmentBook book;
  private final FreeSlots free;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlanSlots(
      AppointmentBook book,
      FreeSlots free,
      Calendars calendars,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.free = free;
    this.calendars = calendars;
    this.events = events;
    this.clock = clock;
  }

  /** Those that are still to come, the next first. */
  public List<PlannedSlot> coming() {
    return book.coming(clock.instant()).entrySet().stream()
        .map(
            one ->
                new PlannedSlot(
                    one.getKey(), one.getValue().orElse(null), free.isWorked(one.getKey())))
        .toList();
  }

  /** A moment by the clock that technicians work by in that country. */
  public Instant at(String country, LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(calendars.zone(FreeSlots.TEAM, country, day)).toInstant();
  }

  /**
   * @throws Problem INVALID for a country that is none, a time that is over or ends before it
   *     began, or in which the technicians of the country do not work
   */
  @Transactional
  public VisitSlot open(VisitSlot slot) {
    if (!slot.country().matches("[A-Z]{2}")) {
      throw Problem.invalid("/country", "field.given");
    }
    if (!slot.startsAt().isAfter(clock.instant()) || !slot.endsAt().isAfter(slot.startsAt())) {
      throw Problem.invalid("/startsAt", "appointment.noTime");
    }
    if (!free.isWorked(slot)) {
      throw Problem.invalid("/startsAt", "appointment.outsideHours", slot.country());
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
