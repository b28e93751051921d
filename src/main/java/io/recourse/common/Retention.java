package io.recourse.common;

import java.time.Instant;

/** A table that only grows, and how old its rows get; implemented by the feature that owns it. */
public interface Retention {

  /** The table's name. */
  String table();

  /**
   * Removes what is too old now.
   *
   * @return how many rows are gone
   */
  int remove(Instant now);
}
