package io.recourse.servicelevels;

import io.recourse.calendars.Calendars;
import io.recourse.calendars.PeakHours;
import io.recourse.servicelevels.Headlines.Served;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** When days begin by the clock of the house, and the peak hours of teams. */
@Component
class HoursOfHouse {

  private static final String HOUSE = "any";

  private final Calendars calendars;

  HoursOfHouse(Calendars calendars) {
    this.calendars = calendars;
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(
        moment, calendars.zone(HOUSE, null, LocalDate.ofInstant(moment, ZoneOffset.UTC)));
  }

  Instant begin(LocalDate day) {
    return day.atStartOfDay(calendars.zone(HOUSE, null, day)).toInstant();
  }

  /** A day begins elsewhere a day earlier or later. */
  List<PeakHours> peaks(List<Served> served, LocalDate first, LocalDate last) {
    return served.stream()
        .flatMap(
            one ->
                calendars
                    .peaks(one.team(), one.country(), first.minusDays(1), last.plusDays(2))
                    .stream())
        .toList();
  }

  HeadlineHours of(HeadlineDays.Span span) {
    LocalDate first = day(span.first()).minusDays(1);
    LocalDate last = day(span.last()).plusDays(1);
    return new HeadlineHours(
        first,
        first.datesUntil(last.plusDays(1)).map(this::begin).toList(),
        peaks(span.served(), first, last));
  }
}
