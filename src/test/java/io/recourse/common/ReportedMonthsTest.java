package io.recourse.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedMonthsTest {

  private static final ZoneId SHOP = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T11:00:00Z, 6, 2026-05-01T00:00:00Z",
    "2026-08-29T11:00:00Z, 6, 2026-02-01T00:00:00Z",
    "2026-10-31T11:00:00Z, 1, 2026-09-01T00:00:00Z",
    "2026-12-31T22:59:59Z, 6, 2026-06-01T00:00:00Z",
    "2027-01-01T11:00:00Z, 1, 2026-12-01T00:00:00Z",
    "2027-01-01T11:00:00Z, 12, 2026-01-01T00:00:00Z",
  })
  @DisplayName(
      "RET-08 CMP-11 reports speak of so many whole months and the running one, on whichever day")
  void whole(Instant now, int months, Instant begin) {
    assertThat(ReportedMonths.asked(months, Clock.fixed(now, SHOP)).begin()).isEqualTo(begin);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31T23:30:00Z, 2026-11-01T00:00:00Z",
    "2027-01-01T00:00:00Z, 2026-12-01T00:00:00Z"
  })
  @DisplayName(
      "CMP-11 while it is the 1st in the shop and still the 31st by UTC, months are those by which"
          + " figures are added up")
  void atTheTurn(Instant now, Instant begin) {
    assertThat(ReportedMonths.asked(1, Clock.fixed(now, SHOP)).begin()).isEqualTo(begin);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 25})
  @DisplayName("CMP-11 none and more than two years are refused")
  void refused(int months) {
    assertThatThrownBy(() -> ReportedMonths.asked(months, Clock.systemUTC()))
        .isInstanceOf(Problem.class);
  }
}
