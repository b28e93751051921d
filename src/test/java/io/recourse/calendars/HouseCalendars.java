package io.recourse.calendars;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars that a test works by, as they were kept before two people agreed on each. */
@Component
public class HouseCalendars {

  private final JdbcClient jdbc;

  HouseCalendars(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void days(String country, int year, String text) {
    keep(CalendarKey.days(country, year), text);
  }

  public void hours(String team, String country, LocalDate from, String text) {
    keep(CalendarKey.hours(team, country, from), text);
  }

  private void keep(CalendarKey key, String text) {
    jdbc.sql(
            """
            insert into calendar_text (kind, team, country, holds_from, text)
            values (?, ?, ?, ?, ?)
            on conflict (kind, team, country, holds_from) do update set text = excluded.text
            """)
        .params(key.kind().name(), key.team(), key.country(), key.from(), text)
        .update();
  }
}
