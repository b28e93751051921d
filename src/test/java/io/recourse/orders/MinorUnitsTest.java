package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinorUnitsTest {

  @ParameterizedTest
  @CsvSource({
    "2.55, GBP, 255",
    "0.1, GBP, 10",
    "79.90, EUR, 7990",
    "1299, JPY, 1299",
    "1.234, KWD, 1234",
    "8142.75, GBP, 814275",
    "4.6500, GBP, 465"
  })
  void decimals_become_exact_minor_units(String decimal, String currency, long amount) {
    assertThat(MinorUnits.of(decimal, currency)).contains(new Money(amount, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "1e3", "1e999999999", "NaN", "", "12,50", "٣", "--1", "0x10"})
  void fractions_of_a_minor_unit_and_other_notations_are_refused(String text) {
    assertThat(MinorUnits.of(text, "GBP")).isEmpty();
  }

  @Test
  void yen_have_no_fraction() {
    assertThat(MinorUnits.of("1.5", "JPY")).isEmpty();
  }

  @Test
  void what_has_no_minor_unit_is_no_sum() {
    assertThat(MinorUnits.of("100", "XXX")).isEmpty();
  }
}
