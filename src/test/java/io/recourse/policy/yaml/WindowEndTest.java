package io.recourse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.policy.PolicyTermsFixture;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.policy.WindowEnd;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowEndTest {

  private final WindowEnd windowEnd =
      PolicyTermsFixture.windowEnd(
          new YamlStatutePacks(),
          (country, day) -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);

  @ParameterizedTest
  @CsvSource({
    "DE, 14, DAYS,         DELIVERY,          2026-11-02, 2026-11-16",
    "DE, 14, DAYS,         DELIVERY,          2026-11-01, 2026-11-16",
    "US, 14, DAYS,         DELIVERY,          2026-11-01, 2026-11-15",
    "CN, 7,  DAYS,         DAY_AFTER_SIGNING, 2026-11-01, 2026-11-08",
    "US, 7,  WORKING_DAYS, NOTICE,            2026-11-06, 2026-11-17",
    "US, 0,  DAYS,         DELIVERY,          2026-11-01, 2026-11-01",
    "DE, 2,  YEARS,        DELIVERY,          2024-11-01, 2026-11-02",
    "US, 1,  MONTHS,       DELIVERY,          2026-01-31, 2026-02-28",
    "US, 25, HOURS,        NOTICE,            2026-11-01, 2026-11-03",
    "DE, 14, DAYS,         DELIVERY,          1970-01-01, 1970-01-15",
  })
  @DisplayName("LAW-01 The day of the event does not count; in the EU a free last day moves on")
  void lastDay(
      String country,
      int number,
      Term.Unit unit,
      Term.Start start,
      LocalDate from,
      LocalDate last) {
    Term term = new Term(TermName.CHANGE_OF_MIND, number, unit, start, "g", "s", "o");
    assertThat(windowEnd.of(term, country, from)).isEqualTo(last);
  }
}
