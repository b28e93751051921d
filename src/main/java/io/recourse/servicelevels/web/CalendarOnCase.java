package io.recourse.servicelevels.web;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.calendars.ProposedCalendars;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.servicelevels.DueByCalendar;
import io.recourse.web.CountryWords;
import io.recourse.web.LocalTimes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** By when the work on a real case is due, by the calendar so far and by another one (SLA-01). */
@Component
class CalendarOnCase implements TextPreview {

  private final Cases cases;
  private final ProposedCalendars proposed;
  private final DueByCalendar due;
  private final LocalTimes times;
  private final CountryWords countries;
  private final MessageSource words;

  CalendarOnCase(
      Cases cases,
      ProposedCalendars proposed,
      DueByCalendar due,
      LocalTimes times,
      CountryWords countries,
      MessageSource words) {
    this.cases = cases;
    this.proposed = proposed;
    this.due = due;
    this.times = times;
    this.countries = countries;
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ProposedCalendars.SORT);
  }

  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    if (!cases.isKnown(number)) {
      throw Problem.invalid("/case", "case.unknown");
    }
    List<Line> lines =
        due.of(number, proposed.before(proposal), proposed.after(proposal)).stream()
            .map(
                one ->
                    new Line(
                        say("case.step." + one.name(), reader),
                        moment(one.before()),
                        moment(one.after()),
                        null))
            .toList();
    return new Preview(note(cases.get(number), reader), lines);
  }

  private String note(ServiceCase of, Locale reader) {
    String country = of.origin().country();
    return words.getMessage(
        "calendars.preview.note",
        new Object[] {
          of.number().value(),
          say("staff.team." + of.team(), reader),
          country == null ? "–" : countries.name(country, reader)
        },
        reader);
  }

  private String moment(Instant at) {
    return at == null ? "–" : times.moment(at);
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
