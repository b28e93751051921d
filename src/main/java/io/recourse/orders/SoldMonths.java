package io.recourse.orders;

import java.util.Optional;

/** Port to the pieces of an article that were sold in a month. */
public interface SoldMonths {

  /**
   * The last of so many notes behind this one; empty where none is left.
   *
   * @param counted 0 to begin with
   */
  Optional<Long> next(long counted, int notes);

  /** Takes the changes noted up to here beside the months into them. */
  void addUp(long last);
}
