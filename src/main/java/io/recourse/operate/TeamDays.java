package io.recourse.operate;

import io.recourse.common.Stretch;
import java.time.LocalDate;

/** Port to the days by which the time of teams is counted. */
public interface TeamDays {

  /** Counts the tasks that ended in this stretch of the trail. */
  void add(Stretch stretch);

  void forgetBefore(LocalDate day);
}
