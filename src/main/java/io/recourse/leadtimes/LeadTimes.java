package io.recourse.leadtimes;

import java.time.Instant;
import java.util.List;

/** Port to lead times, as trail and cases tell them. */
public interface LeadTimes {

  /**
   * By month, then by stage in the order of the process.
   *
   * @param from the beginning of a day in UTC
   */
  List<LeadTime> since(Instant from);
}
