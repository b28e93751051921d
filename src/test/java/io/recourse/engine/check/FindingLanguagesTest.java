package io.recourse.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Phrase;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelSurroundings;
import io.recourse.testing.RecourseTest;
import io.recourse.web.ProblemWords;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
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

/** What the check says of a model is said in the language of whoever draws it. */
@RecourseTest
class FindingLanguagesTest {

  static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Autowired ProblemWords words;
  @Autowired MockMvc web;
  @Autowired ObjectMapper json;

  private final Checks checks =
      new Checks(BeansForTests.GOOD, List.of(), List.of(), WordsForTests.TASKS);

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("LAW-03 every finding about a model that is refused is said in Chinese")
  void attacks(String language) {
    ModelSurroundings around =
        new ModelSurroundings(
            Set.of("KnownProcess"), Set.of("knownDecision"), Set.of("KnownForm"), Map.of());
    Set<String> said = new TreeSet<>();
    for (String model : AttackModels.all().values()) {
      for (ModelFinding finding :
          checks.check(
              model.getBytes(StandardCharsets.UTF_8), io.recourse.engine.ModelKind.BPMN, around)) {
        String there = words.say(Locale.forLanguageTag(language), Phrase.of(finding.message()));
        assertThat(HAN.matcher(there).find()).as(finding.message()).isTrue();
        assertThat(words.say(Locale.ENGLISH, Phrase.of(finding.message())))
            .isEqualTo(finding.message());
        said.add(finding.rule());
      }
    }
    assertThat(said).hasSizeGreaterThan(8);
  }

  @Test
  @DisplayName("LAW-03 the check at the API answers in the caller's language")
  void atTheApi() throws Exception {
    String model =
        AttackModels.process(
            "camunda:historyTimeToLive=\"P1D\"",
            "<bpmn:startEvent id=\"StartEvent_Begun\"/><bpmn:scriptTask id=\"Task_It\"/>",
            "");
    JsonNode report =
        json.readTree(
            web.perform(
                    post("/api/v1/models/check")
                        .with(user("owner").roles("OWNER"))
                        .with(csrf())
                        .header("Accept-Language", "zh-CN")
                        .contentType("application/xml")
                        .content(model))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    assertThat(report.path("findings").findValuesAsText("message")).contains("未提供脚本功能。");
  }

  @Test
  @DisplayName("LAW-03 every sentence that a rule of the check can write has its translation")
  void everySentence() throws IOException {
    String known = String.join("\n", english().values()).replace("''", "'");
    Pattern literals = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    Pattern sentence = Pattern.compile("\\p{L} \\p{Ll}");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/recourse/engine/check"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .flatMap(FindingLanguagesTest::lines)
                  .filter(line -> !line.contains("IllegalStateException"))
                  .flatMap(line -> literals.matcher(line).results())
                  .map(literal -> literal.group(1).strip())
                  .filter(literal -> sentence.matcher(literal).find())
                  .filter(literal -> !literal.equals("any other"))
                  .filter(literal -> !known.contains(literal)))
          .isEmpty();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> english() throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/messages/findings.properties"))) {
      texts.load(file);
    }
    return texts.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                text -> text.getKey().toString(), text -> text.getValue().toString()));
  }
}
