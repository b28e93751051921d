package io.recourse.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.TableContract;
import io.recourse.engine.TableContract.Result;
import io.recourse.policy.References;
import io.recourse.policy.RuleSums;
import io.recourse.policy.dmn.TablesOfPolicy;
import io.recourse.testing.EveryBundle;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What tables say is said in words, whatever a table may say (POL-03, LAW-03). */
class RuleWordsTest {

  private static final Set<String> BESIDE = Set.of("ground", "groundCode", "currency");

  /** Columns whose codes are the shop's own, or names; and a code that is a word. */
  private static final Set<String> NAMES =
      Set.of("carrier", "category", "country", "currency", "VIP");

  /** The same sum as in {@code minorUnits}. */
  private static final String TWICE = "thisRefund";

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
  private RuleWords words;

  @BeforeEach
  void bundles() {
    bundles.setBasenames(EveryBundle.names());
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    References references =
        new References(Map.of("EUR", BigDecimal.ONE, "CNY", BigDecimal.valueOf(8)), Map.of());
    RuleValues values = new RuleValues(bundles, new RuleSums(references));
    words = new RuleWords(new ObjectMapper(), bundles, values);
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
                if (!BESIDE.contains(column)) {
                  answers(result).forEach(answer -> assertSaid(column, answer, reader));
                }
              });
    }
  }

  @Test
  @DisplayName("POL-03 several codes in one column are said one by one, the ground not twice")
  void several() {
    assertThat(
            says(
                """
                {"eligible": true, "offeredRemedies": "REFUND,REPAIR", "ground": "Law", "points": 5,
                 "kind": "", "team": null}\
                """))
        .isEqualTo("can come back · offered: Refund, Repair · 5 points");
    assertThat(says("{\"ownersColumn\": \"their words\"}")).isEqualTo("ownersColumn: their words");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"currency": "EUR"} | {"diagnosisFee": 2500}               | CNY | fee for looking at it: €25.00
          {}                  | {"limit": 50000, "currency": "EUR"}  | CNY | liable up to €500.00
          {}                  | {"most": 500}                        | CNY | at most CN¥4,000.00
          {}                  | {"most": 500}                        |     | at most €500.00
          {"kind": "MONEY"}   | {"perGrant": 20, "periodDays": 365}  | EUR | at most €20.00 at once · period of 365 days
          {"kind": "POINTS"}  | {"perGrant": 500}                    | EUR | at most 500 points at once
          """)
  @DisplayName("POL-03 sums of the rules are said as money of the row, the order or the case")
  void sums(String inputs, String outcome, String currency, String said) {
    assertThat(words.tell(inputs, outcome, currency, Locale.ENGLISH).says()).isEqualTo(said);
  }

  @Test
  @DisplayName("POL-03 facts that hold and are known stand beside the answer, the others do not")
  void facts() {
    String given =
        """
        {"daysSinceDelivery": 3, "windowDays": -1, "customMade": false, "perishable": true,
         "unitValue": 12.50, "customerLevel": "GOLD", "segment": null, "country": "DE",
         "policyVersion": "SHOP:1", "legalBasis": "EU:1", "amount": 1000000000}\
        """;
    assertThat(words.tell(given, "{}", "CNY", Locale.ENGLISH).facts())
        .extracting(fact -> fact.label() + ": " + fact.value())
        .containsExactly(
            "Days since delivery: 3",
            "Perishable: yes",
            "Value of the pieces: ≈ CN¥100.00",
            "Member level: Gold",
            "Country: Germany",
            "Refunds of the order, and of the customer within 24 hours: no rate, beyond every"
                + " limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "zh-TW"})
  @DisplayName("POL-03 every fact a table is given has words, and every code its rows look for")
  void everyFact(String tag) {
    Locale reader = Locale.forLanguageTag(tag);
    for (TableContract table : new TablesOfPolicy().tables()) {
      table.given().stream()
          .filter(fact -> !TWICE.equals(fact))
          .forEach(fact -> assertThat(fact(fact, "7", reader)).as(fact).isNotEmpty());
      RowsOfTables.codes(table.decision())
          .filter(code -> !NAMES.contains(code.column()) && !NAMES.contains(code.value()))
          .forEach(
              code ->
                  assertThat(fact(code.column(), '"' + code.value() + '"', reader))
                      .as(code.column())
                      .isNotEqualTo(code.value()));
    }
  }

  private String fact(String column, String value, Locale reader) {
    return words.tell("{\"%s\": %s}".formatted(column, value), "{}", "EUR", reader).facts().stream()
        .map(RuleWords.Fact::value)
        .collect(Collectors.joining());
  }

  private String says(String outcome) {
    return words.tell("{}", outcome, "EUR", Locale.ENGLISH).says();
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
    String said = words.tell("{}", "{\"%s\": %s}".formatted(column, answer), "EUR", reader).says();
    String key = "rule.says." + column + (answer.matches("true|false") ? "." + answer : "");
    assertThat(bundles.getMessage(key, new Object[] {"7"}, "", reader)).as(key).isNotBlank();
    assertThat(said).as(key).doesNotContain("{");
    if (answer.matches("\"[A-Z_]+\"")) {
      assertThat(said).as(column).doesNotContain(answer.replace("\"", ""));
    }
  }
}
