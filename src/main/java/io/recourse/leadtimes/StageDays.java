package io.recourse.leadtimes;

import io.recourse.common.Stretch;
import java.time.LocalDate;
import java.util.Optional;

/** Port to the days by which ended stages are counted. */
public interface StageDays {

  /** The next that was not counted, of about so many events; empty where all are. */
  Optional<Stretch> next(int events);

  /**
   * @return whether it was counted; false where another was quicker
   */
  boolean count(Stretch stretch);

  void forgetBefore(LocalDate day);
}
