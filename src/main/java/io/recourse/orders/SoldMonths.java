package io.recourse.orders;

/** Port to the pieces of an article that were sold in a month. */
public interface SoldMonths {

  /** Takes the changes noted beside the months into them. */
  void addUp();
}
