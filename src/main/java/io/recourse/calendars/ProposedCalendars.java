package io.recourse.calendars;

import io.recourse.agreedtexts.Proposal;
import org.springframework.stereotype.Service;

/** Working time by a calendar that nobody agreed to yet, to be seen beside the one it changes. */
@Service
public class ProposedCalendars {

  /** The sort of texts that calendars are. */
  public static final String SORT = CalendarName.SORT;

  private final CalendarBook book;
  private final PublicHolidays holidays;

  ProposedCalendars(CalendarBook book, PublicHolidays holidays) {
    this.book = book;
    this.holidays = holidays;
  }

  public Calendars before(Proposal proposal) {
    return new Calendars(() -> book.upTo(name(proposal), proposal.basedOn()), holidays);
  }

  public Calendars after(Proposal proposal) {
    return new Calendars(() -> book.with(name(proposal), proposal), holidays);
  }

  private static CalendarName name(Proposal proposal) {
    return CalendarName.parse(proposal.name().key()).orElseThrow();
  }
}
