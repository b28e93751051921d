package io.recourse.servicelevels.jdbc;

import io.recourse.servicelevels.Headline;
import io.recourse.servicelevels.Headline.Marks;
import io.recourse.servicelevels.HeadlineRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Puts what was counted in peak hours, besides and in all into one row a key. */
final class HeadlineRows implements RowCallbackHandler {

  private final Map<String, HeadlineRow> byKey = new LinkedHashMap<>();

  @Override
  public void processRow(ResultSet row) throws SQLException {
    String key = row.getString("key");
    HeadlineRow known = byKey.getOrDefault(key, HeadlineRow.empty(key));
    boolean inPeak = row.getBoolean("in_peak");
    boolean isWhole = row.wasNull();
    Headline counted = headline(row);
    byKey.put(
        key, isWhole ? known.whole(counted) : inPeak ? known.peak(counted) : known.rest(counted));
  }

  List<HeadlineRow> read() {
    return List.copyOf(byKey.values());
  }

  private static Headline headline(ResultSet row) throws SQLException {
    return new Headline(
        row.getLong("arrived"),
        row.getLong("answered"),
        number(row, "median_seconds"),
        number(row, "slow_seconds"),
        number(row, "in_time"),
        number(row, "solved"),
        row.getLong("rated"),
        number(row, "satisfied"),
        new Marks(
            row.getBigDecimal("speed"),
            row.getBigDecimal("efficiency"),
            row.getBigDecimal("fairness"),
            row.getBigDecimal("attitude")));
  }

  private static Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
