package io.recourse.platform.lines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PSQLState;

/**
 * Each promotion begins one with a higher number. Those of two clusters say nothing about each
 * other: a new cluster begins with the first.
 *
 * @param cluster which identifies itself by a number that its standbys share
 * @param number that the first eight digits of its log's files are
 */
record Timeline(long cluster, long number) {

  /** Of a server that is none's primary, or hides it. */
  static final Timeline UNKNOWN = new Timeline(0, 0);

  private static final String NOW =
      """
      select system_identifier,
             case when pg_is_in_recovery() then null
                  else substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) end
      from pg_control_system()\
      """;

  static Timeline of(Connection line) throws SQLException {
    try (Statement statement = line.createStatement();
        ResultSet said = statement.executeQuery(NOW)) {
      said.next();
      String digits = said.getString(2);
      return digits == null ? UNKNOWN : new Timeline(said.getLong(1), Long.parseLong(digits, 16));
    } catch (SQLException hidden) {
      if (PSQLState.isConnectionError(hidden.getSQLState())) {
        throw hidden;
      }
      return UNKNOWN;
    }
  }

  /** Whether a server of this one was replaced where the other is seen. */
  boolean isBefore(Timeline other) {
    return equals(UNKNOWN) || (cluster == other.cluster && number < other.number);
  }
}
