package io.recourse.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.policy.Buyer;
import io.recourse.policy.PublishedPolicy.Clause;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.testing.EveryBundle;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class PolicyWordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource({"en, within 14 days of", "zh-CN, 14 天内", "zh-TW, 14 天內"})
  @DisplayName("POL-02 The published wording carries the numbers that decide, in each language")
  void numbers(String language, String words) {
    List<Clause> clauses = clauses(14, language);
    assertThat(clauses).hasSize(TermName.values().length);
    assertThat(clauses.get(0).text()).contains(words);
    assertThat(clauses.get(0).origin()).isEqualTo("EU:2026-07-31");
    assertThat(clauses.get(0).ground()).isEqualTo("Art 9");
    assertThat(clauses).extracting(Clause::title).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("POL-02 One day is written in the singular, no window as such")
  void oneAndNone() {
    assertThat(clauses(1, "en").get(0).text()).contains("within 1 day of");
    assertThat(clauses(0, "en").get(0).text())
        .isEqualTo("Goods cannot be sent back without a reason.");
  }

  private static List<Clause> clauses(int days, String language) {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasenames(EveryBundle.names());
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return new PolicyWords((version, country, day, buyer, traits) -> terms(days), bundle)
        .words("DE", DAY, Buyer.CONSUMER, Locale.forLanguageTag(language));
  }

  private static ResolvedTerms terms(int days) {
    Map<TermName, Term> terms = new EnumMap<>(TermName.class);
    for (TermName name : TermName.values()) {
      terms.put(
          name,
          new Term(
              name, days, Term.Unit.DAYS, Term.Start.DELIVERY, "Art 9", "text", "EU:2026-07-31"));
    }
    return new ResolvedTerms("SHOP:2026-01/EU:2026-07-31", "EU", terms, Map.of(), Map.of());
  }
}
