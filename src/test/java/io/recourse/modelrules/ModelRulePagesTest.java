package io.recourse.modelrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.recourse.engine.ModelFinding;
import io.recourse.forms.SheetCheck;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * IMP-06: whoever meets a finding reads what its rule asks for, why, and an example that passes.
 */
@RecourseTest
class ModelRulePagesTest {

  private static final Pattern SAYS =
      Pattern.compile("ModelFinding\\s*\\.\\s*(?:error|warning)\\(([^;]*)");

  private static final Pattern LITERAL =
      Pattern.compile("(?:error|warning)\\(\\s*(?:[^\",]|\\([^()]*\\))*,\\s*\"([a-zA-Z]+)\"");

  private static final Pattern CONSTANT = Pattern.compile("\\b(NAME|RULE) = \"([a-zA-Z]+)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Autowired ModelRules rules;
  @Autowired StudioCalls studio;
  @Autowired ObjectMapper json;

  @Test
  @DisplayName("IMP-06 every rule that a finding names has its page with two examples")
  void everyRule() throws Exception {
    Set<String> named = named();
    assertThat(rules.all(Locale.ENGLISH).stream().map(RulePage::rule))
        .containsExactlyInAnyOrderElementsOf(named);
    for (String rule : named) {
      studio
          .lead(get("/studio/rules/" + rule))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("An example that passes")));
      RulePage page = rules.page(rule, Locale.ENGLISH);
      assertThat(List.of(page.why(), page.whatToDo(), page.valid(), page.invalid(), page.named()))
          .as(rule)
          .noneMatch(String::isBlank);
    }
  }

  /** In whatever of the product says a finding. */
  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("ModelFinding")) {
          LITERAL.matcher(source).results().forEach(it -> named.add(it.group(1)));
          CONSTANT
              .matcher(source)
              .results()
              .filter(it -> isSaid(it.group(1), source))
              .forEach(it -> named.add(it.group(2)));
        }
      }
    }
    return named;
  }

  private static boolean isSaid(String constant, String source) {
    return SAYS.matcher(source).results().anyMatch(it -> it.group(1).contains(constant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("IMP-06 LAW-03 what a rule asks for is told in Chinese, its examples as they are")
  void inChinese(String language) {
    Locale reader = Locale.forLanguageTag(language);
    for (RulePage page : rules.all(reader)) {
      assertThat(page.language()).as(page.rule()).isEqualTo(reader);
      assertThat(List.of(page.title(), page.why(), page.whatToDo()))
          .as(page.rule())
          .allMatch(said -> HAN.matcher(said).find());
      assertThat(page.valid()).isEqualTo(rules.page(page.rule(), Locale.ENGLISH).valid());
    }
    assertThat(rules.page("wait", Locale.FRENCH).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  @DisplayName("IMP-06 the list leads to each rule, a rule that is none is not found")
  void list() throws Exception {
    studio
        .owner(get("/studio/rules").param("lang", "zh-TW"))
        .andExpect(content().string(containsString("檢查規則")))
        .andExpect(content().string(containsString("/studio/rules/historyTimeToLive")));
    studio
        .owner(get("/studio/rules/remote"))
        .andExpect(content().string(containsString("href=\"retry\"")));
    for (String none : List.of("nobody", "zh-CN", "a.b")) {
      studio.owner(get("/studio/rules/" + none)).andExpect(status().isNotFound());
    }
    studio.as("who", "AGENT", get("/studio/rules/wait")).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @CsvSource({
    "engine, BPMN, ExampleProcess, Task_AwaitAnswer, engine",
    "schema, DMN, exampleTable,, engine",
    "key, BPMN, ExampleProcess,, key",
    "binding, BPMN, ExampleProcess, CallActivity_Contest, binding",
    "portal, FORM, Portal_Complaint,, portal"
  })
  @DisplayName("IMP-06 what only the studio and the engine see is told by examples that they judge")
  void examples(String rule, String kind, String key, String element, String finding)
      throws Exception {
    RulePage page = rules.page(rule, Locale.ENGLISH);
    String about = element == null ? "null" : "'" + element + "'";
    assertThat(found(page.invalid(), kind, key, "[?(@.elementId == " + about + ")].rule"))
        .contains(finding);
    assertThat(found(page.valid(), kind, key, "[?(@.severity == 'ERROR')].rule")).isEmpty();
  }

  private List<String> found(String model, String kind, String key, String which) throws Exception {
    String report =
        studio
            .owner(
                post("/api/v1/models/check").param("kind", kind).param("key", key).content(model))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(report, "$.findings" + which);
  }

  @Test
  @DisplayName("IMP-06 the examples of forms for customers are judged as such forms are")
  void intake() throws Exception {
    RulePage page = rules.page("intake", Locale.ENGLISH);
    assertThat(SheetCheck.check(json.readTree(page.valid()), Set.of())).isEmpty();
    assertThat(SheetCheck.check(json.readTree(page.invalid()), Set.of()))
        .extracting(ModelFinding::rule, ModelFinding::elementId)
        .containsExactly(tuple("intake", "what_1"));
  }
}
