package io.recourse.calendars;

import java.time.LocalDate;

/** Port to the computed public holidays. */
public interface PublicHolidays {

  /**
   * @param country ISO 3166 alpha-2; where no holidays are known no day is one
   */
  boolean isHoliday(String country, LocalDate day);

  /** Whether the holidays of this region are known: ISO 3166-2, such as {@code DE-BY}. */
  boolean isRegion(String region);

  /** Whether the day is a holiday of the region, and no nation-wide one. */
  boolean isRegional(String region, LocalDate day);
}
