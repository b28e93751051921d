package io.recourse.leadtimes;

import java.time.Instant;
import java.util.List;

/** Lead times as the trail tells them. */
public interface LeadTimes {

  /** By month, then by stage in the order of the process. */
  List<LeadTime> since(Instant from);
}
