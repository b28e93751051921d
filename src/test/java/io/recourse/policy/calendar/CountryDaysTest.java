package io.recourse.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.policy.LocalDays;
import io.recourse.policy.References;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryDaysTest {

  private final LocalDays days =
      new CountryDays(new References(Map.of(), Map.of("CN", ZoneId.of("Asia/Shanghai"))));

  @ParameterizedTest
  @CsvSource({
    "CA, 2026-11-25, 2026-11-26T07:59:59Z",
    "MX, 2026-11-25, 2026-11-26T07:59:59Z",
    "BR, 2026-11-25, 2026-11-26T04:59:59Z",
    "US, 2026-11-25, 2026-11-26T09:59:59Z",
    "DE, 2026-11-25, 2026-11-25T22:59:59Z",
    "DE, 2026-07-25, 2026-07-25T21:59:59Z",
    "ES, 2026-11-25, 2026-11-25T23:59:59Z",
    "PT, 2026-11-25, 2026-11-26T00:59:59Z",
    "AU, 2026-11-25, 2026-11-25T15:59:59Z",
    "NZ, 2026-11-25, 2026-11-25T10:59:59Z",
    "CL, 2026-11-25, 2026-11-26T04:59:59Z",
    "RU, 2026-11-25, 2026-11-25T21:59:59Z",
    "CN, 2026-11-25, 2026-11-25T15:59:59Z",
    "TW, 2026-11-25, 2026-11-25T15:59:59Z",
    "IN, 2026-11-25, 2026-11-25T18:29:59Z",
    ",   2026-11-25, 2026-11-25T23:59:59Z",
  })
  @DisplayName("LAW-01 a day ends where it ends last in the country")
  void endOfDay(String country, LocalDate day, Instant end) {
    assertThat(days.endOf(day, country)).isEqualTo(end);
    assertThat(days.dayOf(end, country)).isEqualTo(day);
    assertThat(days.dayOf(end.plusSeconds(1), country)).isEqualTo(day.plusDays(1));
  }

  @Test
  @DisplayName("LAW-01 what arrives in the east is not counted from the day before in the west")
  void countsFromTheDayWhereItIsAlready() {
    Instant morningInKamchatka = Instant.parse("2026-11-24T20:00:00Z");
    assertThat(days.countedFrom(morningInKamchatka, "RU")).isEqualTo("2026-11-25");
    assertThat(days.dayOf(morningInKamchatka, "RU")).isEqualTo("2026-11-24");
  }

  @Test
  @DisplayName("LAW-01 every country an order can have has days of its own, but two without people")
  void everyCountry() {
    Instant noon = Instant.parse("2026-11-25T12:00:00Z");
    LocalDate day = LocalDate.parse("2026-11-25");
    List<String> inUtc =
        List.of(Locale.getISOCountries()).stream()
            .filter(country -> days.endOf(day, country).equals(days.endOf(day, null)))
            .toList();
    assertThat(List.of(Locale.getISOCountries()))
        .allSatisfy(country -> assertThat(days.dayOf(noon, country)).isNotNull());
    assertThat(inUtc)
        .containsExactlyInAnyOrder(
            "BF", "BV", "CI", "ES", "FO", "GB", "GG", "GH", "GM", "GN", "GW", "HM", "IE", "IM",
            "IS", "JE", "LR", "ML", "MR", "SH", "SL", "SN", "ST", "TG");
  }
}
