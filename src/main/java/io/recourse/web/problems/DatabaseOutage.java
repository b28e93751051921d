package io.recourse.web.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells a failure behind which the database was away, as while a standby takes over, from one of
 * the request's own. Whether the last commit was carried out then nobody here knows.
 */
final class DatabaseOutage {

  /** SQL state class "connection exception". */
  private static final String NO_CONNECTION = "08";

  /** The server stops, has crashed, starts, or has no place left. */
  private static final Set<String> NO_SERVICE = Set.of("57P01", "57P02", "57P03", "53300");

  /** What the pool says, without a state, to whoever goes on with a connection that was lost. */
  private static final String TAKEN_AWAY = "Connection is closed";

  private DatabaseOutage() {}

  /** Also where the engine or Spring wrapped what the driver said. */
  static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return state == null
        ? failure instanceof SQLTransientConnectionException
            || TAKEN_AWAY.equals(failure.getMessage())
        : state.startsWith(NO_CONNECTION) || NO_SERVICE.contains(state);
  }
}
