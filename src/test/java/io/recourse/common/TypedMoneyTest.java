package io.recourse.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of typed amounts, read by the server; {@code RepairIT} reads it in a browser. */
class TypedMoneyTest {

  @ParameterizedTest(name = "{0} {1} is {2}")
  @DisplayName("What people type as an amount is read, or refused where it can mean two")
  @CsvFileSource(
      resources = "/money/typed.csv",
      numLinesToSkip = 1,
      delimiter = ';',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false)
  void typed(String typed, String currency, String read) {
    if (read.matches("\\d+")) {
      assertThat(TypedMoney.read(typed, currency, "/amount"))
          .isEqualTo(new Money(Long.parseLong(read), currency));
    } else {
      assertThatThrownBy(() -> TypedMoney.read(typed, currency, "/amount"))
          .isInstanceOfSatisfying(
              Problem.class,
              refused ->
                  assertThat(refused.errors().get(0).phrase().key())
                      .isEqualTo(key(read, currency)));
    }
  }

  private static String key(String flaw, String currency) {
    boolean whole = flaw.equals("decimals") && TypedMoney.digits(currency) == 0;
    return "money." + (whole ? "whole" : flaw);
  }
}
