package io.recourse.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KNO-03 The assistant promises nothing that we do not hold. */
class SafeAnswersTest {

  private static final List<Passage> HELD =
      List.of(
          new Passage(
              "Return freight",
              "",
              "Return freight costs 4.90 EUR, see https://shop.example/policy.",
              "/policy"));

  private final SafeAnswers safe =
      new SafeAnswers(
          new WordList(
              Map.of(),
              List.of(
                  Pattern.compile("\\bwe will refund\\b", Pattern.CASE_INSENSITIVE),
                  Pattern.compile("保证"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Return freight costs 4.90 EUR.|true",
        "Return freight is free above 50 EUR.|false",
        "You get €20 off.|false",
        "我们给您 100元。|false",
        "We will refund it.|false",
        "我们保证。|false",
        "See https://evil.example/now.|false",
        "Write to a@evil.example.|false",
        "It costs 14.90 EUR.|false",
        "It costs 4.9 EUR.|false",
        "It costs 4 EUR.|false",
        "Freight: 4.90EUR|true",
        "You get ₩500 back.|false",
        "You get JPY 500 back.|false",
        "500円を返します。|false",
        "退您50块。|false",
        "退您５０元。|false",
        "退您5万元。|false",
        "退您一百元。|false",
        "See https://shop.example/policy.|true",
        "See https://shop.example/pol|false",
        "Open My cases.|true"
      })
  @DisplayName("KNO-03 no sum, promise or address that no passage holds is said")
  void promises(String words, boolean isSafe) {
    assertThat(safe.isSafe(words, HELD)).isEqualTo(isSafe);
  }
}
