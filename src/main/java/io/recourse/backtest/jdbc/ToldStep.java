package io.recourse.backtest.jdbc;

import io.recourse.common.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An event of the engine on the trail of a case.
 *
 * @param place of the case among those of the back-test
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
    int version) {

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
        row.getInt("version"));
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  boolean ends() {
    return is("StepFinished") || is("StepCancelled");
  }
}
