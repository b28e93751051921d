package io.recourse.calendars;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** When somebody works, day by day. */
public interface Schedule {

  /** Where the clock hangs on that day. */
  ZoneId zone(LocalDate day);

  /** In their order, none overlapping another; empty on a free day. */
  List<Shift> shifts(LocalDate day);
}
