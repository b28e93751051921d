package io.recourse.common;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A connection on which writes wait for the next trip to the database: whatever else is asked of it
 * in the transaction, the commit included, sends them first. Reached by {@link
 * java.sql.Connection#unwrap}.
 */
public interface WaitingWrites {

  /** An insert, update or delete with its values. */
  interface Write {

    String sql();

    /**
     * @param from the place before its first value
     * @return the place of its last value
     */
    int bind(PreparedStatement joined, int from) throws SQLException;

    /**
     * Told how many rows it touched once it was sent.
     *
     * @throws RuntimeException where the transaction must not go on with that count
     */
    void touched(int rows);

    /** What a failure of the trip means where it is this write's; else nothing. */
    default RuntimeException meaning(SQLException failure) {
      return null;
    }
  }

  /**
   * Grows whenever anything is asked of the database on this connection, or another transaction is
   * committed on this thread.
   */
  int asked();

  /** Whether there is a transaction whose end writes may wait for. */
  boolean mayWait() throws SQLException;

  /** Keeps them until something is asked or committed, or until {@link #send}. */
  void later(List<? extends Write> writes);

  /** Sends what waits. */
  void send() throws SQLException;
}
