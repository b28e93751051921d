package io.recourse.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.TableContract;
import io.recourse.engine.TableContract.Result;
import io.recourse.policy.dmn.TablesOfPolicy;
import io.recourse.testing.EveryBundle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What tables say is said in words, whatever a table may say (POL-03, LAW-03). */
class RuleWordsTest {

  private static final Set<String> GROUND = Set.of("ground", "groundCode");

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
  private RuleWords words;

  @BeforeEach
  void bundles() {
    bundles.setBasenames(EveryBundle.names());
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    words = new RuleWords(new ObjectMapper(), bundles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
  @DisplayName("POL-03 every table, column and answer has words, in every language")
  void everyAnswer(String tag) {
    Locale reader = Locale.forLanguageTag(tag);
    for (TableContract table : new TablesOfPolicy().tables()) {
      assertThat(words.question(table.decision(), reader)).isNotEqualTo(table.decision());
      table
          .read()
          .forEach(
              (column, result) -> {
                if (!GROUND.contains(column)) {
                  answers(result).forEach(answer -> assertSaid(column, answer, reader));
                }
              });
    }
  }

  @Test
  @DisplayName("POL-03 several codes in one column are said one by one, the ground not twice")
  void several() {
    assertThat(
            words.say(
                """
                {"eligible": true, "offeredRemedies": "REFUND,REPAIR", "ground": "Law", "points": 5,
                 "kind": "", "team": null}\
                """,
                Locale.ENGLISH))
        .isEqualTo("can come back · offered: Refund, Repair · 5 points");
    assertThat(words.say("{\"ownersColumn\": \"their words\"}", Locale.ENGLISH))
        .isEqualTo("ownersColumn: their words");
  }

  private static Stream<String> answers(Result result) {
    return switch (result.kind()) {
      case YES_NO -> Stream.of("true", "false");
      case NUMBER -> Stream.of("7");
      case TEXT ->
          result.words().isEmpty()
              ? Stream.of("\"free words\"")
              : result.words().stream().map(word -> '"' + word + '"');
    };
  }

  private void assertSaid(String column, String answer, Locale reader) {
    String said = words.say("{\"%s\": %s}".formatted(column, answer), reader);
    String key = "rule.says." + column + (answer.matches("true|false") ? "." + answer : "");
    assertThat(bundles.getMessage(key, new Object[] {"7"}, "", reader)).as(key).isNotBlank();
    assertThat(said).as(key).doesNotContain("{");
    if (answer.matches("\"[A-Z_]+\"")) {
      assertThat(said).as(column).doesNotContain(answer.replace("\"", ""));
    }
  }
}
