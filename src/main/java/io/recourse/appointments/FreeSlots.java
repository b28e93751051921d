package io.recourse.appointments;

import io.recourse.calendars.Calendars;
import io.recourse.calendars.WorkingTime;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Times that can be chosen now: planned, nobody's yet, and worked by the technicians of there. */
@Component
public class FreeSlots {

  /** Whose calendar it is that slots keep to. */
  static final String TEAM = "technician";

  private static final int SHOWN = 12;

  private final AppointmentBook book;
  private final Calendars calendars;
  private final Clock clock;

  FreeSlots(AppointmentBook book, Calendars calendars, Clock clock) {
    this.book = book;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The next ones for such articles, by the calendars as they are now. */
  public List<VisitSlot> of(String country, String category) {
    WorkingTime worked = calendars.of(TEAM, country);
    return book.free(country, category, clock.instant()).stream()
        .filter(slot -> isWorked(worked, slot))
        .limit(SHOWN)
        .toList();
  }

  /** Whether technicians of there work from its begin to its end, without a break. */
  boolean isWorked(VisitSlot slot) {
    return isWorked(calendars.of(TEAM, slot.country()), slot);
  }

  /**
   * Gives one to a case.
   *
   * @param country where the goods are, ISO 3166 alpha-2
   * @param category of the article
   * @throws Problem CONFLICT when it is closed, over, outside working time, for other goods, or
   *     somebody else has it
   */
  public VisitSlot take(CaseNumber number, long id, String country, String category) {
    VisitSlot slot =
        book.free(country, category, clock.instant()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> refusal(id));
    if (!isWorked(slot)) {
      throw Problem.conflict("appointment.notWorked");
    }
    if (!book.book(number, id)) {
      throw Problem.conflict("appointment.taken");
    }
    return slot;
  }

  private Problem refusal(long id) {
    Instant now = clock.instant();
    boolean taken =
        book.slot(id).filter(slot -> !slot.closed() && slot.startsAt().isAfter(now)).isPresent();
    return Problem.conflict(taken ? "appointment.taken" : "appointment.closed");
  }

  private static boolean isWorked(WorkingTime worked, VisitSlot slot) {
    Duration whole = Duration.between(slot.startsAt(), slot.endsAt());
    return worked.between(slot.startsAt(), slot.endsAt()).equals(whole);
  }
}
