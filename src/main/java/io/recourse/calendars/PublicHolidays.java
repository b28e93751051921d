package io.recourse.calendars;

import java.time.LocalDate;

/** Port to the computed nation-wide holidays. */
public interface PublicHolidays {

  /**
   * @param country ISO 3166 alpha-2; where no holidays are known no day is one
   */
  boolean isHoliday(String country, LocalDate day);
}
