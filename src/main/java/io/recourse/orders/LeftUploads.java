package io.recourse.orders;

/** Files of imports that a stopped server left behind. */
public interface LeftUploads {

  /** Removes those older than a day and returns how many; a running import is never that old. */
  int remove();
}
