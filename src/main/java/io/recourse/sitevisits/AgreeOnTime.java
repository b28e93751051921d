package io.recourse.sitevisits;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.Appointment.State;
import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.AppointmentEvents;
import io.recourse.appointments.FreeSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customer and technician agree on when the visit is, and on another time where need be. */
@Service
public class AgreeOnTime {

  private static final int TRIES = 3;

  private final Cases cases;
  private final SiteVisitBook book;
  private final AppointmentBook appointments;
  private final FreeSlots slots;
  private final SiteVisitClocks clocks;
  private final AppointmentEvents events;
  private final SiteVisitNews news;
  private final Clock clock;

  AgreeOnTime(
      Cases cases,
      SiteVisitBook book,
      AppointmentBook appointments,
      FreeSlots slots,
      SiteVisitClocks clocks,
      AppointmentEvents events,
      SiteVisitNews news,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.appointments = appointments;
    this.slots = slots;
    this.clocks = clocks;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /** Asks the customer for a time, or staff for times to choose from. */
  @Transactional
  public VisitOffer offer(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (madeInVain(number) >= TRIES) {
      return new VisitOffer(false, false, null);
    }
    boolean free = !free(number).isEmpty();
    Instant by = free ? clocks.startChoice(of) : clocks.startPlanning(of);
    goOn(of);
    return new VisitOffer(true, free, by);
  }

  /** Times that can be chosen now; none where nobody is asked to. */
  public List<VisitSlot> choices(CaseNumber number) {
    boolean asked = clocks.isRunning(number, SiteVisitWait.CHOICE) || mayMove(number);
    return asked ? free(number) : List.of();
  }

  /** When a technician comes. */
  public Optional<VisitSlot> agreed(CaseNumber number) {
    return appointments.of(number).stream()
        .filter(made -> made.state() == State.BOOKED)
        .map(Appointment::slot)
        .findFirst();
  }

  /**
   * The customer's choice, the first one or another one; the agreed one again changes nothing.
   *
   * @throws Problem CONFLICT when no time is asked for and none can be moved any more, the slot is
   *     closed, over or outside working time, or somebody else has it
   */
  @Transactional
  public void choose(CaseNumber number, long slotId) {
    ServiceCase of = cases.lock(number);
    boolean first = clocks.isRunning(number, SiteVisitWait.CHOICE);
    if (!first && !mayMove(number)) {
      throw Problem.conflict("appointment.notAsked", number);
    }
    if (agreed(number).filter(slot -> slot.id() == slotId).isPresent()) {
      return;
    }
    if (!first) {
      events.moved(number, agreed(number).orElseThrow(), State.CANCELLED);
      appointments.end(number, State.CANCELLED, null);
    }
    SiteVisit visit = book.find(number).orElseThrow();
    VisitSlot slot = slots.take(number, slotId, visit.country(), visit.category());
    events.moved(number, slot, State.BOOKED);
    clocks.meet(number, SiteVisitWait.CHOICE);
    Instant reportBy = clocks.startVisit(of, slot.endsAt());
    goOn(of);
    if (first) {
      news.chosen(number, reportBy);
    } else {
      news.moved(number, reportBy);
    }
  }

  /**
   * Staff planned times; the customer is asked to choose.
   *
   * @throws Problem CONFLICT while none can be chosen
   */
  @Transactional
  public void planned(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (free(number).isEmpty()) {
      throw Problem.conflict("siteVisit.noTimesYet");
    }
    clocks.meet(number, SiteVisitWait.PLAN);
    cases.save(of);
  }

  private boolean mayMove(CaseNumber number) {
    return clocks.isRunning(number, SiteVisitWait.VISIT)
        && agreed(number).filter(slot -> slot.startsAt().isAfter(clock.instant())).isPresent();
  }

  private long madeInVain(CaseNumber number) {
    return appointments.of(number).stream().filter(made -> made.state() != State.CANCELLED).count();
  }

  private List<VisitSlot> free(CaseNumber number) {
    SiteVisit visit = book.find(number).orElseThrow();
    return slots.of(visit.country(), visit.category());
  }

  private void goOn(ServiceCase of) {
    clocks.follow(of);
    cases.save(of);
  }
}
