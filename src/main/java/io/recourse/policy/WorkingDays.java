package io.recourse.policy;

import java.time.LocalDate;

/** Port to the calendars of public holidays. */
public interface WorkingDays {

  /**
   * @param country ISO 3166 alpha-2; where no calendar is known only weekends are free
   */
  boolean isWorking(String country, LocalDate day);
}
