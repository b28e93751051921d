package io.recourse.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarsTest {

  private final HolidayCalendars calendars = new HolidayCalendars();

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-11-02, true",
    "DE, 2026-11-01, false",
    "DE, 2026-12-25, false",
    "FR, 2026-07-14, false",
    "DE, 2026-07-14, true",
    "GB, 2026-04-03, false",
    "XX, 2026-12-25, true",
    ",   2026-12-26, false",
  })
  @DisplayName("LAW-03 Weekends and national holidays are free days")
  void days(String country, LocalDate day, boolean working) {
    assertThat(calendars.isWorking(country, day)).isEqualTo(working);
  }
}
