package io.recourse.calendars;

import java.time.LocalDate;

/**
 * Names a kept text.
 *
 * @param team a team of the house, or {@code any}; always {@code any} for days
 * @param country ISO 3166 alpha-2, or {@code any} for hours
 * @param from the first day on which it holds; 1 January for days
 */
public record CalendarKey(Kind kind, String team, String country, LocalDate from)
    implements Comparable<CalendarKey> {

  public static final String ANY = "any";

  /** Weekly hours of a team, or the special days of a year in a country. */
  public enum Kind {
    HOURS,
    DAYS
  }

  public static CalendarKey hours(String team, String country, LocalDate from) {
    return new CalendarKey(Kind.HOURS, team, country, from);
  }

  public static CalendarKey days(String country, int year) {
    return new CalendarKey(Kind.DAYS, ANY, country, LocalDate.of(year, 1, 1));
  }

  boolean isHoursOf(String ofTeam, String ofCountry) {
    return kind == Kind.HOURS && team.equals(ofTeam) && country.equals(ofCountry);
  }

  /** Whether it is of the same calendar and begins on the same day or later. */
  boolean isFollowing(CalendarKey first) {
    return CalendarName.of(this).equals(CalendarName.of(first)) && !from.isBefore(first.from);
  }

  @Override
  public int compareTo(CalendarKey other) {
    return sorted().compareTo(other.sorted());
  }

  private String sorted() {
    return kind + " " + country + " " + team + " " + from;
  }
}
