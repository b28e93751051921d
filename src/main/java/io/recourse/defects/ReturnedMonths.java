package io.recourse.defects;

import java.util.Optional;

/** Port to the pieces of an article that came back in a month, by reason. */
public interface ReturnedMonths {

  /**
   * The last of so many notes behind this one; empty where none is left.
   *
   * @param counted 0 to begin with
   */
  Optional<Long> next(long counted, int notes);

  /** Who adds up meanwhile waits until the transaction is over. */
  void lock();

  /** Puts cases that were noted up to here beside the months into them as they stand. */
  void addUp(long last);
}
