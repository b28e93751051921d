package io.recourse.complaints;

import java.util.Optional;

/** Port to the complaints of a month, and to the cases and orders they are set against. */
public interface ComplaintMonths {

  /**
   * The last of so many notes behind this one; empty where none is left.
   *
   * @param counted 0 to begin with
   */
  Optional<Long> next(long counted, int notes);

  /** Who adds up meanwhile waits until the transaction is over. */
  void lock();

  /** Puts what was noted up to here beside the months into them as it stands. */
  void addUp(long last);
}
