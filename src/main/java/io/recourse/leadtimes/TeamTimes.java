package io.recourse.leadtimes;

import java.time.Instant;
import java.util.List;

/** Port to the times of teams, by the tasks that ended. */
public interface TeamTimes {

  /**
   * @param from the beginning of a day in UTC
   */
  List<TeamTime> since(Instant from);
}
