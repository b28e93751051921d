package io.recourse.calendars;

import io.recourse.common.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is special about the days of one year in one country. It takes the place of the computed
 * public holidays of that year.
 *
 * @param closed days without work
 * @param working days that are worked like another weekday, as China's moved working days are
 * @param hours days with hours of their own
 */
public record DaysOfYear(
    int year,
    Set<LocalDate> closed,
    Map<LocalDate, DayOfWeek> working,
    Map<LocalDate, List<Shift>> hours) {

  public DaysOfYear {
    closed = Set.copyOf(closed);
    working = Map.copyOf(working);
    hours = Map.copyOf(hours);
    demandOfYear(year, closed, working, hours);
    demandOnce(closed, working, hours);
  }

  /** Whether it says something about the day. */
  boolean names(LocalDate day) {
    return closed.contains(day) || working.containsKey(day) || hours.containsKey(day);
  }

  /** The days of which the other says something else. */
  SortedSet<LocalDate> otherThan(DaysOfYear other) {
    return Stream.of(this, other)
        .flatMap(each -> Stream.of(each.closed, each.working.keySet(), each.hours.keySet()))
        .flatMap(Set::stream)
        .filter(day -> !saidOf(day).equals(other.saidOf(day)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Object> saidOf(LocalDate day) {
    return List.of(
        closed.contains(day),
        Optional.ofNullable(working.get(day)),
        Optional.ofNullable(hours.get(day)));
  }

  private static void demandOfYear(
      int year,
      Set<LocalDate> closed,
      Map<LocalDate, DayOfWeek> working,
      Map<LocalDate, List<Shift>> hours) {
    Stream.of(closed, working.keySet(), hours.keySet())
        .flatMap(Set::stream)
        .filter(day -> day.getYear() != year)
        .findFirst()
        .ifPresent(
            day -> {
              throw Problem.invalid("/text", "calendar.day.year", day, Integer.toString(year));
            });
  }

  private static void demandOnce(
      Set<LocalDate> closed, Map<LocalDate, DayOfWeek> working, Map<LocalDate, List<Shift>> hours) {
    Stream.concat(closed.stream(), hours.keySet().stream())
        .filter(day -> working.containsKey(day) || closed.contains(day) && hours.containsKey(day))
        .findFirst()
        .ifPresent(
            day -> {
              throw Problem.invalid("/text", "calendar.day.twice", day);
            });
  }
}
