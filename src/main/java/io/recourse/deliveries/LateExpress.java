package io.recourse.deliveries;

import java.time.Instant;
import java.util.List;

/** Orders that were promised for a day by a dearer delivery, and came later. */
public interface LateExpress {

  /**
   * Orders that no report is about and that nobody looked at yet, by number; whether they came too
   * late where their buyer lives is still to be seen.
   *
   * @param after the last one read before; empty at first
   */
  List<String> delivered(String after, Instant since, int limit);

  /** Says whether nobody had looked at it before. */
  boolean lookAt(String orderNumber);
}
