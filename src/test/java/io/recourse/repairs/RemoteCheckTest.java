package io.recourse.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks are said in the language nearest to the customer's. */
class RemoteCheckTest {

  private static final RemoteCheck DOOR =
      new RemoteCheck("door", null, null, 1, Map.of("en", "Shut it.", "zh-TW", "請關門。"));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"zh-TW, 請關門。", "zh-HK, 請關門。", "zh-Hant, 請關門。", "zh-CN, Shut it.", "fr, Shut it."})
  @DisplayName("REP-02 LAW-03 a check is said in the nearest of the languages it is written in")
  void said(String spoken, String words) {
    assertThat(DOOR.said(spoken)).isEqualTo(words);
  }
}
