package io.recourse.defects;

/** Port to the pieces of an article that came back in a month, by reason. */
public interface ReturnedMonths {

  /** Who adds up meanwhile waits until the transaction is over. */
  void lock();

  /** Puts cases that were noted beside the months into them as they stand. */
  void addUp();
}
