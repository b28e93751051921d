package io.recourse.calendars;

import static io.recourse.calendars.CalendarKey.ANY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Finds the hours of a team and the days of a country among all that are known. */
record CalendarsInForce(
    SortedMap<CalendarKey, WeekHours> hours, SortedMap<CalendarKey, DaysOfYear> days) {

  /**
   * The hours of the nearest calendar: team and country, then team, then country, then the house.
   */
  WeekHours hoursOn(LocalDate day, String team, String country) {
    return Stream.of(
            latest(day, team, country),
            latest(day, team, ANY),
            latest(day, ANY, country),
            latest(day, ANY, ANY))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The house has no hours on " + day));
  }

  /** The first day of a period, and each later one on which hours of anybody begin to hold. */
  List<LocalDate> begins(LocalDate from, LocalDate until) {
    return Stream.concat(Stream.of(from), hours.keySet().stream().map(CalendarKey::from))
        .filter(day -> !day.isBefore(from) && day.isBefore(until))
        .distinct()
        .sorted()
        .toList();
  }

  Optional<DaysOfYear> daysOn(LocalDate day, String country) {
    return days.entrySet().stream()
        .filter(one -> one.getKey().country().equals(country))
        .filter(one -> one.getKey().from().getYear() == day.getYear())
        .filter(one -> !one.getKey().from().isAfter(day))
        .map(Map.Entry::getValue)
        .reduce((earlier, later) -> later);
  }

  private Optional<WeekHours> latest(LocalDate day, String team, String country) {
    List<CalendarKey> begun =
        hours.keySet().stream()
            .filter(key -> key.isHoursOf(team, Objects.requireNonNullElse(country, ANY)))
            .filter(key -> !key.from().isAfter(day))
            .toList();
    return begun.isEmpty() ? Optional.empty() : Optional.of(hours.get(begun.get(begun.size() - 1)));
  }
}
