package io.recourse.repairs;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where technicians come to such goods, the customer chooses when (REP-03). */
@Service
public class MakeAppointment {

  private static final int TRIES = 2;

  /** After the agreed time, in which a technician on the road reports. */
  private static final Duration REPORT = Duration.ofHours(12);

  private final Cases cases;
  private final AppointmentBook book;
  private final FreeSlots slots;
  private final RepairRules rules;
  private final RepairClocks clocks;
  private final AppointmentEvents events;
  private final AppointmentNews news;
  private final Clock clock;

  MakeAppointment(
      Cases cases,
      AppointmentBook book,
      FreeSlots slots,
      RepairRules rules,
      RepairClocks clocks,
      AppointmentEvents events,
      AppointmentNews news,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.slots = slots;
    this.rules = rules;
    this.clocks = clocks;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /** Slots that the customer can choose of now. */
  public List<VisitSlot> free(ServiceCase of) {
    return slots.of(of.origin().country(), rules.category(of));
  }

  /** Slots that the customer is asked to choose of, or may move the agreed time to. */
  public List<VisitSlot> choices(ServiceCase of) {
    return isAsked(of.number()) || mayMove(of.number()) ? free(of) : List.of();
  }

  private boolean isAsked(CaseNumber number) {
    return clocks.isRunning(number, RepairWait.APPOINTMENT);
  }

  /** The agreed time can be changed until it begins. */
  private boolean mayMove(CaseNumber number) {
    return clocks.isRunning(number, RepairWait.VISIT)
        && agreed(number).filter(slot -> slot.startsAt().isAfter(clock.instant())).isPresent();
  }

  private long madeInVain(CaseNumber number) {
    return book.of(number).stream().filter(made -> made.state() != State.CANCELLED).count();
  }

  /** When a technician comes. */
  public Optional<VisitSlot> agreed(CaseNumber number) {
    return book.of(number).stream()
        .filter(made -> made.state() == State.BOOKED)
        .map(Appointment::slot)
        .findFirst();
  }

  /**
   * Returns until when a slot may be chosen; empty when nobody comes to such goods there, or two
   * visits of the case were in vain.
   */
  @Transactional
  public Optional<Instant> offer(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (free(of).isEmpty() || madeInVain(number) >= TRIES) {
      return Optional.empty();
    }
    Instant until = clocks.start(of, RepairWait.APPOINTMENT);
    clocks.follow(of);
    cases.save(of);
    return Optional.of(until);
  }

  /**
   * The customer's choice, the first one or another one; the agreed one again changes nothing.
   *
   * @throws Problem CONFLICT when no appointment is asked for and none can be moved any more, the
   *     slot is closed or over, or somebody else has it
   */
  @Transactional
  public void choose(CaseNumber number, long slotId) {
    ServiceCase of = cases.lock(number);
    boolean first = isAsked(number);
    if (!first && !mayMove(number)) {
      throw Problem.conflict("appointment.notAsked", number);
    }
    if (agreed(number).filter(slot -> slot.id() == slotId).isPresent()) {
      return;
    }
    if (!first) {
      events.moved(number, agreed(number).orElseThrow(), State.CANCELLED);
      book.end(number, State.CANCELLED, null);
    }
    book(of, slotId, first);
  }

  private void book(ServiceCase of, long slotId, boolean first) {
    CaseNumber number = of.number();
    VisitSlot slot = slots.take(number, slotId, of.origin().country(), rules.category(of));
    clocks.meet(number, RepairWait.APPOINTMENT);
    Instant reportBy = slot.endsAt().plus(REPORT);
    clocks.startUntil(of, RepairWait.VISIT, reportBy);
    events.moved(number, slot, State.BOOKED);
    clocks.follow(of);
    cases.save(of);
    if (first) {
      news.chosen(number, reportBy);
    } else {
      news.moved(number, reportBy);
    }
  }

  /** Nothing was chosen in time: the goods may be sent in. */
  @Transactional
  public void pass(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.APPOINTMENT);
    clocks.follow(of);
    cases.save(of);
  }

  /** The technician was there, or should have been. */
  @Transactional
  public void ended(CaseNumber number, State how, String note) {
    ServiceCase of = cases.lock(number);
    if (how == State.MISSED) {
      clocks.breach(number, RepairWait.VISIT);
    } else {
      clocks.meet(number, RepairWait.VISIT);
    }
    List<Appointment> made = book.of(number);
    book.end(number, how, note);
    events.moved(number, made.get(made.size() - 1).slot(), how);
    clocks.follow(of);
    cases.save(of);
  }
}
