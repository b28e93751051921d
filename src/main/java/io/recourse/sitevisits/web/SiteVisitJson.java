package io.recourse.sitevisits.web;

import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.VisitSlot;
import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a client reads of a visit: {@code siteVisit} of the case. */
@Component
class SiteVisitJson implements LinePart {

  private final SiteVisitBook book;
  private final AgreeOnTime agree;
  private final AppointmentBook appointments;

  SiteVisitJson(SiteVisitBook book, AgreeOnTime agree, AppointmentBook appointments) {
    this.book = book;
    this.agree = agree;
    this.appointments = appointments;
  }

  record Visit(
      String kind,
      Integer orderLine,
      String article,
      String outcome,
      String note,
      List<Met> appointments,
      List<VisitSlot> choices) {}

  record Met(int seq, Instant startsAt, Instant endsAt, String state) {}

  @Override
  public CaseType type() {
    return CaseType.SITE_VISIT;
  }

  @Override
  public String name() {
    return "siteVisit";
  }

  @Override
  public Object of(CaseNumber number, boolean forCustomer) {
    return book.find(number).map(visit -> told(number, visit)).orElse(null);
  }

  private Visit told(CaseNumber number, SiteVisit visit) {
    return new Visit(
        visit.kind().name(),
        visit.orderLine(),
        visit.article(),
        visit.isOpen() ? null : visit.outcome().name(),
        visit.note(),
        appointments.of(number).stream()
            .map(
                made ->
                    new Met(
                        made.seq(),
                        made.slot().startsAt(),
                        made.slot().endsAt(),
                        made.state().name()))
            .toList(),
        agree.choices(number));
  }
}
