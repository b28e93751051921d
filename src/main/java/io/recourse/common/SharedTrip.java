package io.recourse.common;

/**
 * Writes of a feature that go to the database together with what else waits in the transaction
 * (docs/decisions/0046). Outside of a transaction each is sent at once.
 */
public interface SharedTrip {

  /**
   * For a write whose count nobody asks for; it is sent before anything else is asked of the
   * database in this transaction, at the latest when it commits.
   *
   * @param values of its question marks, in order
   */
  void later(String sql, Object... values);

  /** Sends it with all that waits and returns how many rows it touched. */
  int now(String sql, Object... values);
}
