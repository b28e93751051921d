package io.recourse.calendars;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.WriteText;
import io.recourse.calendars.CalendarKey.Kind;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.staff.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins another calendar, to which another person agrees. One that cannot be read is refused at
 * once, and the one before it stays in force.
 */
@Service
public class KeepCalendar {

  private final AgreedCalendars calendars;
  private final AgreedVersions versions;
  private final WriteText write;
  private final Clock clock;

  KeepCalendar(AgreedCalendars calendars, AgreedVersions versions, WriteText write, Clock clock) {
    this.calendars = calendars;
    this.versions = versions;
    this.write = write;
    this.clock = clock;
  }

  /**
   * @return the draft
   * @throws Problem INVALID for a team, country, day or text that is none
   */
  @Transactional
  public UUID hours(String team, String country, LocalDate from, String text) {
    if (!team.equals(CalendarKey.ANY) && !Account.TEAMS.contains(team)) {
      throw Problem.invalid("/team", "calendar.team", team);
    }
    if (!country.equals(CalendarKey.ANY)) {
      demandCountry(country);
    }
    if (from.isBefore(earliest())) {
      throw Problem.invalid("/from", "calendar.past", from, earliest());
    }
    return begin(new CalendarName(Kind.HOURS, team, country, null), from, text);
  }

  /**
   * @return the draft
   * @throws Problem as {@link #hours}
   */
  @Transactional
  public UUID days(String country, int year, String text) {
    demandCountry(country);
    if (year < earliest().getYear() || year > earliest().getYear() + 10) {
      throw Problem.invalid("/year", "calendar.year", Integer.toString(year));
    }
    return begin(
        new CalendarName(Kind.DAYS, CalendarKey.ANY, country, year), firstDay(country, year), text);
  }

  /**
   * The first day on which a version of these days may hold: not before the one before it. Days of
   * a year to come wait for it, so that whoever agrees has until then.
   */
  private LocalDate firstDay(String country, int year) {
    CalendarName name = new CalendarName(Kind.DAYS, CalendarKey.ANY, country, year);
    return versions.of(name.text()).stream()
        .map(AgreedVersion::from)
        .reduce(soonest(year), (one, other) -> one.isAfter(other) ? one : other);
  }

  /**
   * The first of January, at most a year ahead: a version may not lie further than the rules say.
   */
  private LocalDate soonest(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate furthest = earliest().plusYears(1);
    LocalDate day = first.isAfter(furthest) ? furthest : first;
    return day.isAfter(earliest()) ? day : earliest();
  }

  private UUID begin(CalendarName name, LocalDate from, String text) {
    Map<String, String> typed = Map.of(CalendarName.TEXT, text == null ? "" : text);
    var proposal = new Proposal(name.text(), newest(name), from, typed);
    List<FieldError> wrong = calendars.check(proposal);
    if (!wrong.isEmpty()) {
      throw Problem.invalid(
          "/text", wrong.get(0).phrase().key(), wrong.get(0).phrase().arguments().toArray());
    }
    return write.begin(name.text(), from, typed).id();
  }

  private int newest(CalendarName name) {
    return versions.of(name.text()).stream().mapToInt(AgreedVersion::number).max().orElse(0);
  }

  private LocalDate earliest() {
    return calendars.earliest(clock.instant());
  }

  private static void demandCountry(String country) {
    if (!CalendarName.isCountry(country)) {
      throw Problem.invalid("/country", "calendar.country", country);
    }
  }
}
