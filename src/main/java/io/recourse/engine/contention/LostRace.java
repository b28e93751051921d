package io.recourse.engine.contention;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.postgresql.util.PSQLException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells a transaction that only came too late from one that failed: it was rolled back because of
 * another one and may go through if it is run once more as a whole.
 */
public final class LostRace {

  /** SQL state class "transaction rollback": deadlock or serialization failure. */
  private static final String ROLLED_BACK = "40";

  /** SQL state "lock not available": waited for longer than {@code lock_timeout}. */
  private static final String NO_LOCK = "55P03";

  /** What the engine says of an instance that ended between two of its statements. */
  private static final String ENDED = "Cannot restore state of process instance";

  /**
   * Where the server finds that a kept statement would answer with other columns than before, as a
   * table was changed meanwhile. The driver forgets every statement of that connection then.
   */
  private static final String OTHER_COLUMNS = "RevalidateCachedQuery";

  private LostRace() {}

  /** Also where the engine or Spring wrapped what the database said. */
  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof ConcurrencyFailureException
          || isRolledBack(cause)
          || isEnded(cause)
          || hasOtherColumns(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnded(Throwable cause) {
    return cause instanceof NullValueException && cause.getMessage().startsWith(ENDED);
  }

  private static boolean hasOtherColumns(Throwable cause) {
    return cause instanceof PSQLException told
        && told.getServerErrorMessage() != null
        && OTHER_COLUMNS.equals(told.getServerErrorMessage().getRoutine());
  }

  private static boolean isRolledBack(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith(ROLLED_BACK) || NO_LOCK.equals(sql.getSQLState()));
  }
}
