package io.recourse.studio;

import java.time.Instant;
import java.util.List;

/** Port to how long cases stood at the steps of a version, and which stand there now. */
public interface StepTimes {

  /**
   * The steps that took most time of all cases together come first, each named by its id.
   *
   * @param from steps that ended before are left out
   */
  List<StepTime> of(String process, int version, Instant from, Instant now);
}
