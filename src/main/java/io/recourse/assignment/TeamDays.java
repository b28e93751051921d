package io.recourse.assignment;

import io.recourse.calendars.Calendars;
import io.recourse.staff.Account;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which day it is where the teams work, by the zone of their hours: absences are days of theirs.
 */
@Component
public class TeamDays {

  private final Calendars calendars;
  private final Clock clock;

  TeamDays(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  public LocalDate today(String team) {
    Instant now = clock.instant();
    LocalDate about = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return LocalDate.ofInstant(now, calendars.zone(team, null, about));
  }

  /** Of somebody of several teams the first counts. */
  public LocalDate today(People.Person person) {
    return person.roles().stream()
        .findFirst()
        .map(this::today)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** By team. */
  public Map<String, LocalDate> today() {
    return Account.TEAMS.stream().collect(Collectors.toMap(Function.identity(), this::today));
  }

  /** The day of the team that is furthest behind. */
  public LocalDate earliest() {
    return today().values().stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}
