package io.recourse.calendars.jdbc;

import io.recourse.calendars.CalendarKey;
import io.recourse.calendars.CalendarTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendar texts in {@code calendar_text}. */
@Repository
class JdbcCalendarTexts implements CalendarTexts {

  private final JdbcClient jdbc;

  JdbcCalendarTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public SortedMap<CalendarKey, String> all() {
    SortedMap<CalendarKey, String> texts = new TreeMap<>();
    jdbc.sql("select kind, team, country, holds_from, text from calendar_text")
        .query((RowCallbackHandler) row -> texts.put(key(row), row.getString("text")));
    return texts;
  }

  private static CalendarKey key(ResultSet row) throws SQLException {
    return new CalendarKey(
        CalendarKey.Kind.valueOf(row.getString("kind")),
        row.getString("team"),
        row.getString("country"),
        row.getObject("holds_from", LocalDate.class));
  }
}
