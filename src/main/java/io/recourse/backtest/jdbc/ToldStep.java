package io.recourse.backtest.jdbc;

import io.recourse.common.TimeColumn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/**
 * An event of the engine on the trail of a case.
 *
 * @param place of the case among those of the back-test
 * @param facts names of those that the instance began with, or that the step found out; null where
 *     that was not kept
 */
record ToldStep(
    int place,
    String chain,
    long seq,
    Instant at,
    String type,
    String element,
    String kind,
    String step,
    String instance,
    int version,
    Set<String> facts) {

  static ToldStep of(ResultSet row) throws SQLException {
    return new ToldStep(
        row.getInt("place"),
        row.getString("chain"),
        row.getLong("seq"),
        TimeColumn.instant(row, "at"),
        row.getString("type"),
        row.getString("element"),
        row.getString("kind"),
        row.getString("step"),
        row.getString("instance"),
        row.getInt("version"),
        facts(row));
  }

  private static Set<String> facts(ResultSet row) throws SQLException {
    Array names = row.getArray("facts");
    return names == null ? null : Set.of((String[]) names.getArray());
  }

  Set<String> learned() {
    return facts == null ? Set.of() : facts;
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  boolean ends() {
    return is("StepFinished") || is("StepCancelled");
  }
}
