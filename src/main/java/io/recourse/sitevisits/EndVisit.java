package io.recourse.sitevisits;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.Appointment.State;
import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.AppointmentEvents;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.orders.Orders;
import io.recourse.sitevisits.SiteVisit.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a visit: done, in vain, or given up. */
@Service
public class EndVisit {

  private final Cases cases;
  private final SiteVisitBook book;
  private final AppointmentBook appointments;
  private final SiteVisitClocks clocks;
  private final Orders orders;
  private final AppointmentEvents moved;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EndVisit(
      Cases cases,
      SiteVisitBook book,
      AppointmentBook appointments,
      SiteVisitClocks clocks,
      Orders orders,
      AppointmentEvents moved,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.appointments = appointments;
    this.clocks = clocks;
    this.orders = orders;
    this.moved = moved;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The technician did what they came for. What was installed is noted on its order: terms that
   * begin with the installation begin now.
   */
  @Transactional
  public void done(CaseNumber number, String note) {
    ServiceCase of = cases.lock(number);
    SiteVisit visit = book.find(number).orElseThrow();
    clocks.meet(number, SiteVisitWait.VISIT);
    met(number, State.MET, note);
    if (visit.kind() == SiteVisit.Kind.INSTALLATION) {
      installed(visit);
    }
    close(of, Outcome.DONE, CaseStatus.CLOSED, "The visit was made.");
  }

  /** The technician was there and could not do it; another time is offered. */
  @Transactional
  public void inVain(CaseNumber number, String note) {
    var unused = cases.lock(number);
    clocks.meet(number, SiteVisitWait.VISIT);
    met(number, State.NO_SHOW, note);
  }

  /** Nobody said that anybody was there. */
  @Transactional
  public void missed(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.breach(number, SiteVisitWait.VISIT);
    met(number, State.MISSED, null);
  }

  /** As many visits as we make were in vain. */
  @Transactional
  public void giveUp(CaseNumber number) {
    close(
        cases.lock(number),
        Outcome.GIVEN_UP,
        CaseStatus.EXPIRED,
        "As many visits as we make were in vain.");
  }

  /** No time was chosen, or none was planned, within the term. */
  @Transactional
  public void lapse(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    boolean unplanned = clocks.isRunning(number, SiteVisitWait.PLAN);
    clocks.breach(number, SiteVisitWait.PLAN);
    clocks.breach(number, SiteVisitWait.CHOICE);
    close(
        of,
        Outcome.LAPSED,
        CaseStatus.EXPIRED,
        unplanned ? "No time for the visit was planned." : "No time for the visit was chosen.");
  }

  /** The customer does not want it any more; the case has ended already. */
  @Transactional
  public void withdraw(CaseNumber number) {
    met(number, State.CANCELLED, null);
    clocks.stop(number);
    book.end(number, Outcome.WITHDRAWN);
  }

  private void met(CaseNumber number, State how, String note) {
    List<Appointment> booked =
        appointments.of(number).stream().filter(one -> one.state() == State.BOOKED).toList();
    booked.forEach(one -> moved.moved(number, one.slot(), how));
    appointments.end(number, how, note);
    book.note(number, note);
  }

  private void installed(SiteVisit visit) {
    Instant now = clock.instant();
    orders.installed(visit.orderNumber(), visit.orderLine(), now);
    events.publishEvent(
        DomainEvent.of(
            visit.number(),
            "GoodsInstalled",
            "The goods were installed.",
            Map.of("line", visit.orderLine(), "installedAt", now.toString())));
  }

  private void close(ServiceCase of, Outcome outcome, CaseStatus status, String ground) {
    clocks.stop(of.number());
    book.end(of.number(), outcome);
    of.closeAs(status, ground);
    cases.save(of);
  }
}
