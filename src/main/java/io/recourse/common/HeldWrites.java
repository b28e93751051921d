package io.recourse.common;

import java.sql.SQLTransientConnectionException;

/** Whether the database acknowledges what is written, or waits for a standby that is not there. */
public interface HeldWrites {

  /** True while nothing that is written is acknowledged; what is read is answered all the same. */
  boolean areHeld();

  /** For who would write, or wait behind somebody who did: as from a pool that has no line left. */
  static IllegalStateException refusal() {
    return new IllegalStateException(
        "Writes are held", new SQLTransientConnectionException("The standby is away"));
  }
}
