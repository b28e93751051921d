package io.recourse.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * A stretch of the week in which customers of a country turn to a team most (SLA-04).
 *
 * @param country null where nobody knows
 * @param from first day on which it holds
 * @param until exclusive
 * @param zone whose clock and days are meant
 */
public record PeakHours(
    String team,
    String country,
    LocalDate from,
    LocalDate until,
    ZoneId zone,
    DayOfWeek day,
    Shift hours) {

  static Stream<PeakHours> of(
      String team, String country, LocalDate from, LocalDate until, WeekHours calendar) {
    return calendar.peak().entrySet().stream()
        .flatMap(
            day ->
                day.getValue().stream()
                    .map(
                        hours ->
                            new PeakHours(
                                team, country, from, until, calendar.zone(), day.getKey(), hours)));
  }
}
