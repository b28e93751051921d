package io.recourse.calendars;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Working time of the teams. */
@Service
public class Calendars {

  private final Supplier<CalendarsInForce> known;
  private final PublicHolidays holidays;

  @Autowired
  Calendars(CalendarBook book, PublicHolidays holidays) {
    this(book::inForce, holidays);
  }

  /** By other calendars than those that hold. */
  Calendars(Supplier<CalendarsInForce> known, PublicHolidays holidays) {
    this.known = known;
    this.holidays = holidays;
  }

  /**
   * The time of one team, by the calendars as they are now.
   *
   * @param country whose customers it serves, ISO 3166 alpha-2; null where nobody knows
   */
  public WorkingTime of(String team, String country) {
    return new WorkingTime(schedule(team, country));
  }

  /** The zone by whose clock that team works on a day. */
  public ZoneId zone(String team, String country, LocalDate day) {
    return schedule(team, country).zone(day);
  }

  /**
   * The peak hours of a team by its calendars on each day of a period (SLA-04).
   *
   * @param until exclusive
   */
  public List<PeakHours> peaks(String team, String country, LocalDate from, LocalDate until) {
    CalendarsInForce inForce = known.get();
    List<LocalDate> begins = inForce.begins(from, until);
    return IntStream.range(0, begins.size())
        .boxed()
        .flatMap(
            at ->
                PeakHours.of(
                    team,
                    country,
                    begins.get(at),
                    at + 1 < begins.size() ? begins.get(at + 1) : until,
                    inForce.hoursOn(begins.get(at), team, country)))
        .toList();
  }

  Schedule schedule(String team, String country) {
    return new TeamSchedule(known.get(), team, country);
  }

  private final class TeamSchedule implements Schedule {

    private final CalendarsInForce inForce;
    private final String team;
    private final String country;

    TeamSchedule(CalendarsInForce inForce, String team, String country) {
      this.inForce = inForce;
      this.team = team;
      this.country = country;
    }

    @Override
    public ZoneId zone(LocalDate day) {
      return inForce.hoursOn(day, team, country).zone();
    }

    @Override
    public List<Shift> shifts(LocalDate day) {
      WeekHours hours = inForce.hoursOn(day, team, country);
      return inForce
          .daysOn(day, country)
          .filter(special -> special.names(day) || !isRegional(hours, day))
          .map(special -> shifts(day, hours, special))
          .orElseGet(() -> isFree(hours, day) ? List.of() : hours.week().get(day.getDayOfWeek()));
    }

    private boolean isFree(WeekHours hours, LocalDate day) {
      return isRegional(hours, day)
          || inForce.daysOn(day, country).isEmpty() && holidays.isHoliday(country, day);
    }

    private boolean isRegional(WeekHours hours, LocalDate day) {
      return hours.region() != null && holidays.isRegional(hours.region(), day);
    }

    private static List<Shift> shifts(LocalDate day, WeekHours hours, DaysOfYear special) {
      if (special.closed().contains(day)) {
        return List.of();
      }
      if (special.hours().containsKey(day)) {
        return special.hours().get(day);
      }
      return hours.week().get(special.working().getOrDefault(day, day.getDayOfWeek()));
    }
  }
}
