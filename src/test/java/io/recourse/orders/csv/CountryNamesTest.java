package io.recourse.orders.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

  @ParameterizedTest
  @CsvSource({
    "United Kingdom, GB",
    "Germany, DE",
    "EIRE, IE",
    "USA, US",
    "RSA, ZA",
    "Channel Islands, JE",
    "Czech Republic, CZ",
    "Hong Kong, HK",
    "United Arab Emirates, AE",
    "Singapore, SG"
  })
  void names_become_codes(String name, String code) {
    assertThat(CountryNames.code(name)).isEqualTo(code);
  }

  @Test
  void what_is_no_country_has_no_code() {
    assertThat(CountryNames.code("Unspecified")).isNull();
    assertThat(CountryNames.code("European Community")).isNull();
    assertThat(CountryNames.code(null)).isNull();
  }
}
