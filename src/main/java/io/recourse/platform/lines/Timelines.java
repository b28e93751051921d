package io.recourse.platform.lines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.HostSpec;
import org.postgresql.util.PSQLState;

/**
 * Each promotion begins a new timeline with a higher number. A primary of an older one than was
 * seen has been replaced: what it says is out of date, and nothing written there would stay.
 */
final class Timelines {

  static final long UNKNOWN = 0;

  private static final String NOW =
      """
      select case when pg_is_in_recovery() then null
                  else substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) end\
      """;

  private long newest = UNKNOWN;

  /** The number that the first eight digits of its log's files are; unknown of whoever hides it. */
  static long of(Connection line) throws SQLException {
    try (Statement statement = line.createStatement();
        ResultSet said = statement.executeQuery(NOW)) {
      said.next();
      String digits = said.getString(1);
      return digits == null ? UNKNOWN : Long.parseLong(digits, 16);
    } catch (SQLException hidden) {
      if (PSQLState.isConnectionError(hidden.getSQLState())) {
        throw hidden;
      }
      return UNKNOWN;
    }
  }

  /**
   * Refuses a primary that was replaced.
   *
   * @return whether another one than before has begun
   */
  synchronized boolean isNew(long timeline, HostSpec server) throws SQLException {
    if (timeline != UNKNOWN && timeline < newest) {
      throw new SQLException(
          "%s is a primary of timeline %d, and %d was seen: it has been replaced and has to be kept off."
              .formatted(server, timeline, newest),
          PSQLState.CONNECTION_REJECTED.getState());
    }
    boolean isNew = timeline > newest && newest != UNKNOWN;
    newest = Math.max(newest, timeline);
    return isNew;
  }
}
