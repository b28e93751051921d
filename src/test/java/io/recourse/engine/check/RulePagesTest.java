package io.recourse.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.KeptStep;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import io.recourse.engine.StepContract;
import io.recourse.engine.StepDemands;
import io.recourse.engine.TableContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page says of a rule what it asks for; its examples are asked of the rules themselves. Those of
 * what only the studio and the engine see are asked by {@code ModelRulePagesTest}.
 */
class RulePagesTest {

  private static final Path PAGES = Path.of("docs/model-rules");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:NAME = |(?:error|warning)\\(\\s*(?:[^\",]|\\([^()]*\\))*,\\s*)\"([a-zA-Z]+)\"");

  private static final Pattern NAMED = Pattern.compile("Named: `?(\\w+)");
  private static final String HEAD =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
        xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
        xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="pages">
      """;
  private static final String TABLES =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Example"
        xmlns:camunda="http://camunda.org/schema/1.0/dmn" name="Example" namespace="pages">
      %s
      </definitions>
      """;
  private static final String PROCESS =
      "<process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>%s</process>";
  private static final ModelSurroundings KNOWN =
      new ModelSurroundings(
          Set.of("RefundProcess"), Set.of("returnEligibility"), Set.of("DecideReturn"), Map.of());

  private static final List<StepContract> STEPS =
      List.of(
          StepContract.of(Set.of("OtherProcess"), Set.of("bookMoneyDelegate"))
              .demanding(StepDemands.takes("tellCustomerDelegate", "template", Set.of("receipt")))
              .keeping(
                  KeptStep.telling("OwedProcess", "Task_TellReceived", "receipt")
                      .first("StartEvent_Asked")),
          new StepContract(
              Set.of("PaidProcess"),
              Set.of(),
              Map.of("payDelegate", Set.of("Task_Approve")),
              Map.of("Task_Approve", "finance"),
              Map.of(),
              Set.of("approval")));

  /** Pages of what one process must keep are about that process. */
  private static final Map<String, String> KEYS =
      Map.of("kept", "OwedProcess", "order", "PaidProcess", "fact", "PaidProcess");

  private static final Map<String, TableContract.Result> ANSWER =
      Map.of("answer", TableContract.text("YES", "NO"));
  private static final List<TableContract> ASKED =
      List.of(
          new TableContract("exampleTable", Set.of("reason", "amount"), ANSWER)
              .of(Map.of("reason", TableContract.Kind.TEXT, "amount", TableContract.Kind.NUMBER)),
          new TableContract(
              "exampleRights",
              Set.of("reason", "amount"),
              ANSWER,
              List.of(
                  new TableContract.Never(
                      Map.of("reason", "CHANGE_OF_MIND"), "answer", "NO", "withdrawal"))),
          new TableContract(
              "exampleLadder",
              Set.of("percent"),
              ANSWER,
              List.of(),
              Map.of("percent", new TableContract.Marks(1, 1000))));

  private final Checks checks = new Checks(BeansForTests.ANY, ASKED, STEPS, WordsForTests.TASKS);

  static Stream<Path> pages() throws IOException {
    return rules().stream().map(rule -> PAGES.resolve(rule + ".md"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("B2 the valid example of a rule's page passes")
  void valid(Path page) throws IOException {
    assertThat(check(key(page), example("Valid", page)).filter(ModelFinding::refuses)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  @DisplayName("B2 the invalid example of a rule's page is refused by that rule, element named")
  void invalid(Path page) throws IOException {
    assertThat(
            check(key(page), example("Invalid", page)).filter(it -> it.rule().equals(rule(page))))
        .isNotEmpty()
        .extracting(ModelFinding::elementId)
        .contains(named(page).equals("the") ? null : named(page));
  }

  /** Those that the check names. */
  private static Set<String> rules() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/recourse/engine/check"))) {
      for (Path file : files.toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(it -> named.add(it.group(1)));
      }
    }
    return named;
  }

  private Stream<ModelFinding> check(String key, String example) {
    if (example.startsWith("<decision")) {
      return check(ModelKind.DMN, TABLES.formatted(example));
    }
    if (example.startsWith("{")) {
      return check(ModelKind.FORM, example);
    }
    int drawn = example.indexOf("<bpmndi:");
    String process = drawn < 0 ? example : example.substring(0, drawn);
    String drawing = drawn < 0 ? "" : example.substring(drawn);
    boolean whole = process.startsWith("<process");
    String model =
        HEAD + (whole ? process : PROCESS.formatted(key, process)) + drawing + "</definitions>";
    return check(ModelKind.BPMN, model);
  }

  private Stream<ModelFinding> check(ModelKind kind, String model) {
    return checks.check(model.getBytes(StandardCharsets.UTF_8), kind, KNOWN).stream();
  }

  private static String key(Path page) {
    return KEYS.getOrDefault(rule(page), "ExampleProcess");
  }

  private static String rule(Path page) {
    return page.getFileName().toString().replace(".md", "");
  }

  private static String example(String title, Path page) throws IOException {
    return found(
        Pattern.compile("## " + title + "\n```(?:xml|json)\n(.*?)```", Pattern.DOTALL), page);
  }

  private static String named(Path page) throws IOException {
    return found(NAMED, page);
  }

  private static String found(Pattern wanted, Path page) throws IOException {
    Matcher matcher = wanted.matcher(Files.readString(page));
    return matcher
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page + " lacks " + wanted));
  }
}
