package io.recourse.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Grounds;
import io.recourse.policy.RuleSaid;
import io.recourse.policy.RuleSheet;
import io.recourse.policy.RulesAloud;
import io.recourse.policy.RulesInForce;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The rules we decide by, for everybody who works here. */
@RecourseTest
class RulesAloudTest {

  private static final Pattern LATIN = Pattern.compile("(?!VIP|GDPR|EUR)\\b[A-Za-z]{2,}");

  /** Names, and papers that carriers ask for in English. */
  private static final Set<String> AS_WRITTEN =
      Set.of("carrier", "category", "documents", "maker", "statutePack");

  @Autowired RulesInForce rules;
  @Autowired RulesAloud words;
  @Autowired Grounds grounds;
  @Autowired MockMvc web;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("KNO-09 POL-03 every rule of every table is read in Chinese, word for word")
  void everyRule(String language) {
    Locale reader = Locale.forLanguageTag(language);
    Set<String> english = new TreeSet<>();
    int read = 0;
    for (String decision : rules.decisions()) {
      RuleSheet sheet = rules.get(decision);
      List<RuleSaid> said = words.rules(sheet, ground -> grounds.say(ground, reader), reader);
      assertThat(said).as(decision).hasSameSizeAs(sheet.rows());
      read += said.size();
      said.stream()
          .flatMap(rule -> spoken(rule, sheet, reader))
          .filter(it -> LATIN.matcher(it).find())
          .forEach(it -> english.add(decision + ": " + it));
    }
    assertThat(english).isEmpty();
    System.out.printf(
        "Tables read aloud in %s: %d, %d rules%n", language, rules.decisions().size(), read);
  }

  private Stream<String> spoken(RuleSaid rule, RuleSheet sheet, Locale reader) {
    boolean named = sheet.facts().stream().anyMatch(AS_WRITTEN::contains);
    boolean papers = sheet.answers().contains("documents");
    Stream<String> facts =
        rule.when().stream().flatMap(fact -> Stream.of(fact.label(), named ? "" : fact.value()));
    return Stream.concat(facts, Stream.of(papers ? "" : rule.then(), rule.why()));
  }

  @Test
  @DisplayName("KNO-09 whoever works here reads the rules of a question; customers do not")
  void page() throws Exception {
    web.perform(get("/work/library").with(returns()))
        .andExpect(content().string(containsString("/work/library/rules")));
    web.perform(get("/work/library/rules").with(returns()))
        .andExpect(content().string(containsString("/work/library/rules/evidenceDemand")));
    web.perform(get("/work/library/rules/evidenceDemand").with(returns()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("at least €30.00")))
        .andExpect(content().string(containsString("the first rule that fits decides")))
        .andExpect(content().string(containsString("In all other cases")));
    web.perform(
            get("/api/v1/library/rules/evidenceDemand").param("language", "zh-HK").with(returns()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.rules.length()").value(rules.get("evidenceDemand").rows().size()))
        .andExpect(jsonPath("$.question").value(containsString("證據")));
    web.perform(get("/work/library/rules/noSuchRule").with(returns()))
        .andExpect(status().isNotFound());
    web.perform(get("/work/library/rules").with(user("someone").roles("CUSTOMER")))
        .andExpect(status().isForbidden());
  }

  private static RequestPostProcessor returns() {
    return user("rita").roles("RETURNS");
  }
}
