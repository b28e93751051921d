package io.recourse.calendars;

import io.recourse.common.Problem;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The hours of a team in an ordinary week.
 *
 * @param zone where its clock hangs
 * @param region whose own holidays it keeps beside the nation-wide ones, such as {@code DE-BY};
 *     null for none
 * @param week every day of the week with its shifts; none where it is free
 * @param peak hours in which customers turn to it most, by weekday, worked or not; a day may be
 *     missing
 */
public record WeekHours(
    ZoneId zone,
    String region,
    Map<DayOfWeek, List<Shift>> week,
    Map<DayOfWeek, List<Shift>> peak) {

  public WeekHours {
    week = Map.copyOf(week);
    peak = Map.copyOf(peak);
    Map<DayOfWeek, List<Shift>> told = week;
    Arrays.stream(DayOfWeek.values())
        .filter(day -> !told.containsKey(day))
        .findFirst()
        .ifPresent(
            day -> {
              throw Problem.invalid("/text", "calendar.week.gap", day);
            });
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw Problem.invalid("/text", "calendar.week.empty");
    }
  }
}
