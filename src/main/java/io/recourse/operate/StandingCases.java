package io.recourse.operate;

import java.time.Instant;
import java.util.List;

/** Port to the cases that a process holds now, and the steps at which they stand. */
public interface StandingCases {

  /**
   * In the order of their numbers.
   *
   * @param after the place behind which it begins; null for the beginning
   */
  List<StandingCase> page(
      String process, StandingFilter filter, Instant now, String after, int limit);

  /** The newest version first; the step of the filter is not asked for. */
  List<StepCount.OfVersion> counts(String process, StandingFilter filter, Instant now);
}
