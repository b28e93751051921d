package io.recourse.common;

/** Whether the database acknowledges what is written, or waits for a standby that is not there. */
public interface HeldWrites {

  /** True while nothing that is written is acknowledged; what is read is answered all the same. */
  boolean areHeld();
}
