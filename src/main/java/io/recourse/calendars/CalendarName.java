package io.recourse.calendars;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.TextName;
import io.recourse.calendars.CalendarKey.Kind;
import io.recourse.staff.Account;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One calendar with all of its versions: the hours of a team in a country, or the special days of a
 * country in a year.
 *
 * @param year of special days; null of hours
 */
record CalendarName(Kind kind, String team, String country, Integer year) {

  /** The sort of texts that calendars are. */
  static final String SORT = "CALENDAR";

  /** The one field of a calendar. */
  static final String TEXT = "text";

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Pattern HOURS = Pattern.compile("hours\\.([a-z]+)\\.([A-Z]{2}|any)");
  private static final Pattern DAYS = Pattern.compile("days\\.([A-Z]{2})\\.(\\d{4})");

  static CalendarName of(CalendarKey key) {
    boolean hours = key.kind() == Kind.HOURS;
    return new CalendarName(
        key.kind(), key.team(), key.country(), hours ? null : key.from().getYear());
  }

  /** Empty for what names no calendar that the house may have. */
  static Optional<CalendarName> parse(String key) {
    Matcher hours = HOURS.matcher(key);
    Matcher days = DAYS.matcher(key);
    if (hours.matches()) {
      return Optional.of(new CalendarName(Kind.HOURS, hours.group(1), hours.group(2), null))
          .filter(name -> isTeam(name.team));
    }
    return days.matches()
        ? Optional.of(
            new CalendarName(
                Kind.DAYS, CalendarKey.ANY, days.group(1), Integer.valueOf(days.group(2))))
        : Optional.empty();
  }

  /** One of ISO 3166, in capitals. */
  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /** What is begun has to be; calendars agreed on before that was asked stay as they are. */
  boolean isOfKnownCountry() {
    return country.equals(CalendarKey.ANY) || isCountry(country);
  }

  private static boolean isTeam(String team) {
    return team.equals(CalendarKey.ANY) || Account.TEAMS.contains(team);
  }

  TextName text() {
    return new TextName(
        SORT,
        kind == Kind.HOURS ? "hours." + team + "." + country : "days." + country + "." + year);
  }

  /** Under what its version of a day is kept; special days hold within their year alone. */
  CalendarKey from(LocalDate day) {
    if (kind == Kind.HOURS) {
      return CalendarKey.hours(team, country, day);
    }
    LocalDate first = LocalDate.of(year, 1, 1);
    return new CalendarKey(kind, team, country, day.isAfter(first) ? day : first);
  }

  /** Whether anything of it holds on this day or later. */
  boolean reaches(LocalDate day) {
    return year == null || year >= day.getYear();
  }

  static Optional<CalendarKey> key(AgreedVersion version) {
    return parse(version.name().key()).map(name -> name.from(version.from()));
  }
}
