package io.recourse.calendars;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.staff.Account;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a new calendar. One that cannot be read is refused and the one before it stays in force;
 * what clocks were set by is never rewritten: hours begin today or later, days are of a year not
 * over.
 */
@Service
public class KeepCalendar {

  private static final int LONGEST = 50_000;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final CalendarTexts texts;
  private final CalendarReader reader;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepCalendar(
      CalendarTexts texts, CalendarReader reader, ApplicationEventPublisher events, Clock clock) {
    this.texts = texts;
    this.reader = reader;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void hours(String team, String country, LocalDate from, String text) {
    if (!team.equals(CalendarKey.ANY) && !Account.TEAMS.contains(team)) {
      throw Problem.invalid("/team", "calendar.team", team);
    }
    if (!country.equals(CalendarKey.ANY)) {
      demandCountry(country);
    }
    if (from.isBefore(today())) {
      throw Problem.invalid("/from", "calendar.past", from);
    }
    demandShort(text);
    var understood = reader.hours(text);
    keep(CalendarKey.hours(team, country, from), text);
  }

  @Transactional
  public void days(String country, int year, String text) {
    demandCountry(country);
    if (year < today().getYear() || year > today().getYear() + 10) {
      throw Problem.invalid("/year", "calendar.year", Integer.toString(year));
    }
    demandShort(text);
    var understood = reader.days(year, text);
    keep(CalendarKey.days(country, year), text);
  }

  private void keep(CalendarKey key, String text) {
    texts.keep(key, text);
    events.publishEvent(
        DomainEvent.ofSystem(
            "CalendarKept",
            "A calendar was kept.",
            Map.of(
                "kind", key.kind().name(),
                "team", key.team(),
                "country", key.country(),
                "from", key.from().toString(),
                "text", text)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static void demandCountry(String country) {
    if (!COUNTRY.matcher(country).matches()) {
      throw Problem.invalid("/country", "calendar.country", country);
    }
  }

  private static void demandShort(String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw Problem.invalid("/text", "calendar.length", LONGEST);
    }
  }
}
