package io.recourse.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** IMP-06: what owners pick in the editor is said in their words, in three languages. */
@RecourseTest
class StudioWordsTest {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2}");

  /** What a package hands over to be translated. */
  private static final Pattern LITERAL =
      Pattern.compile("translate\\w*\\(\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");

  /** Beans and forms that stand for those of nobody. */
  private static final Set<String> OF_TESTS = Set.of("${failAlwaysDelegate}", "Parity");

  @Autowired StudioCalls studio;
  @Autowired ObjectMapper json;

  @Test
  @DisplayName("IMP-06 a process picks its own steps, not another line's; mails by their subject")
  void offers() throws Exception {
    JsonNode offered = templates("DecideRequestProcess", "en");

    assertThat(values(offered, "delegateExpression"))
        .contains("${tellCustomerDelegate}")
        .doesNotContain("${expireCreditDelegate}");
    assertThat(name(offered, "delegateExpression", "${tellCustomerDelegate}"))
        .isEqualTo("Mail the customer");
    assertThat(name(offered, "candidateGroups", "finance")).isEqualTo("Finance");
    assertThat(name(offered, "formRef", "Task_DecideReturn")).isEqualTo("Decide request");
    assertThat(name(offered, "calledElement", "RefundProcess")).isEqualTo("Refund");
    assertThat(name(offered, "defaultOutcome", "escalated")).isEqualTo("It goes to the team lead");
    assertThat(values(offered, "dueDate")).contains("${decideBy}");
    assertThat(values(offered, "messageRef")).isNotEmpty();
    assertThat(offered.at("/inputs/${tellCustomerDelegate}/0/name").asText()).isEqualTo("template");
    assertThat(said(offered.at("/inputs/${tellCustomerDelegate}/0/choices"), "approved"))
        .isEqualTo("your request is approved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("IMP-06 of all that a process of ours may name nothing is said in Latin letters")
  void inChinese(String language) throws Exception {
    int all = 0;
    Set<String> latin = new HashSet<>();
    for (String process : Set.of("DecideRequestProcess", "RepairProcess", "RefundProcess")) {
      JsonNode offered = templates(process, language);
      all += latin(offered.path("choices"), latin) + latin(offered.path("inputs"), latin);
      assertThat(offered.path("labels"))
          .allSatisfy(it -> assertThat(it.asText()).doesNotContain("studio."));
    }
    System.out.printf("Choices in %s: %d, in Latin letters: %d%n", language, all, latin.size());
    assertThat(latin).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "diagram, 'bpmn-js, diagram-js, bpmn-js-properties-panel, @bpmn-io/properties-panel,"
        + " camunda-bpmn-js, bpmn-js-create-append-anything, bpmn-js-element-templates,"
        + " diagram-js-minimap, diagram-js-direct-editing'",
    "table, 'dmn-js-shared, dmn-js-decision-table, dmn-js-drd, dmn-js-literal-expression,"
        + " dmn-js-boxed-expression, table-js'"
  })
  @DisplayName("PLT-05 what the packages of an editor say by themselves is said in Chinese, too")
  void wordsOfPackages(String editor, String packages) throws Exception {
    String shown = resource("static/assets/studio-%s.js".formatted(editor));
    Set<String> said = new TreeSet<>();
    for (String name : packages.split(", *")) {
      said.addAll(literals(Path.of("src/main/frontend/node_modules", name)));
    }
    said.removeIf(word -> !shown.contains(word) && !shown.contains(word.replace("\n", "\\n")));
    Set<String> missing = new TreeSet<>(said);
    missing.removeAll(translated(editor));
    System.out.printf(
        "Words of the %s editor in Chinese: %d of %d%n",
        editor, said.size() - missing.size(), said.size());
    assertThat(said).hasSizeGreaterThan(100);
    assertThat(missing).isEmpty();
  }

  private static Set<String> literals(Path home) throws IOException {
    Path lib = home.resolve("lib");
    try (Stream<Path> files = Files.walk(Files.exists(lib) ? lib : home.resolve("dist"))) {
      return files
          .filter(
              file ->
                  file.toString().matches(Files.exists(lib) ? ".*\\.js" : ".*/index\\.esm?\\.js"))
          .flatMap(file -> LITERAL.matcher(read(file)).results())
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .map(word -> word.replace("\\n", "\n").replaceAll("\\\\(['\"])", "$1"))
          .collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In both Chinese languages. */
  private Set<String> translated(String editor) throws IOException {
    Path home = Path.of("src/main/frontend/src/studio-" + editor);
    Set<String> known = new HashSet<>();
    if (editor.equals("table")) {
      json.readTree(home.resolve("words.json").toFile()).fieldNames().forEachRemaining(known::add);
      return known;
    }
    json.readTree(home.resolve("words.zh-CN.json").toFile())
        .fieldNames()
        .forEachRemaining(known::add);
    JsonNode traditional = json.readTree(home.resolve("words.zh-TW.json").toFile());
    known.removeIf(word -> !traditional.has(word));
    return known;
  }

  private static String resource(String path) throws IOException {
    return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
  }

  /** Other tests deploy processes and forms that nobody translates. */
  private static boolean isOurs(String value) {
    boolean process = value.endsWith("Process");
    boolean form = value.startsWith("Task_");
    return !OF_TESTS.contains(value)
        && (!process || Files.exists(Path.of("processes", value + ".bpmn")))
        && (!form || Files.exists(Path.of("forms", value + ".form")));
  }

  private static int latin(JsonNode lists, Set<String> latin) {
    List<JsonNode> offers = lists.findParents("drawn");
    offers.stream()
        .filter(it -> isOurs(it.path("value").asText()))
        .map(it -> it.path("name").asText())
        .filter(LATIN.asPredicate())
        .forEach(latin::add);
    return offers.size();
  }

  private JsonNode templates(String process, String language) throws Exception {
    return json.readTree(
        studio
            .lead(get("/api/v1/studio/templates").param("key", process).param("language", language))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private static Set<String> values(JsonNode offered, String property) {
    return new HashSet<>(offered.path("choices").path(property).findValuesAsText("value"));
  }

  private static String name(JsonNode offered, String property, String value) {
    return said(offered.path("choices").path(property), value);
  }

  private static String said(JsonNode list, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(it -> it.path("value").asText().equals(value))
        .map(it -> it.path("name").asText())
        .findFirst()
        .orElse(null);
  }
}
