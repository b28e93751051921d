package io.recourse.leadtimes;

import java.time.LocalDate;
import java.util.Optional;

/** Port to the days by which ended stages are counted. */
public interface StageDays {

  /**
   * A stretch of the trail to which nothing is added any more.
   *
   * @param from its first turn
   * @param to the turn behind its last
   */
  record Stretch(long from, long to) {}

  /** The next that was not counted, of about so many events; empty where all are. */
  Optional<Stretch> next(int events);

  /**
   * @return whether it was counted; false where another was quicker
   */
  boolean count(Stretch stretch);

  void forgetBefore(LocalDate day);
}
