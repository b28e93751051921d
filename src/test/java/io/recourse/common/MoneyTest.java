package io.recourse.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1299 | EUR | en    | €12.99
          1299 | EUR | zh-CN | €12.99
          1299 | JPY | en    | ¥1,299
          -100 | EUR | en    | -€1.00
          5    | XAU | en    | XAU5
          """)
  @DisplayName("LAW-03 a sum has the decimals of its currency and the form of its reader")
  void inWords(long amount, String currency, String reader, String said) {
    String words = new Money(amount, currency).inWords(Locale.forLanguageTag(reader));
    assertThat(words.replace("\u00a0", "")).isEqualTo(said);
  }
}
