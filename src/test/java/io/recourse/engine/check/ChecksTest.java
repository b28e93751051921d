package io.recourse.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import io.recourse.engine.TableContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  private static final ModelSurroundings KNOWN =
      new ModelSurroundings(
          Set.of("KnownProcess"), Set.of("knownDecision"), Set.of("KnownForm"), Map.of());

  private static final String TABLE =
      "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'"
          + " xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d'"
          + " namespace='n'><decision id='x' name='x'"
          + " camunda:historyTimeToLive='P1D'><decisionTable"
          + " hitPolicy='FIRST'><input><inputExpression"
          + " typeRef='integer'><text>count</text></inputExpression></input><output name='so'"
          + " typeRef='integer'/><rule><inputEntry"
          + " %s><text>%s</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"
          + "<rule><inputEntry><text/></inputEntry><outputEntry><text>2</text></outputEntry></rule>"
          + "</decisionTable></decision></definitions>";

  private final Checks checks =
      new Checks(BeansForTests.GOOD, List.of(), List.of(), WordsForTests.TASKS);

  static Stream<Map.Entry<String, String>> attacks() {
    return AttackModels.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  @DisplayName("B1 B2 B3 every forbidden construct is refused")
  void attacks_are_refused(Map.Entry<String, String> attack) {
    assertThat(errors(attack.getValue())).as(attack.getKey()).isNotEmpty();
  }

  @Test
  @DisplayName("B1 there are more than sixty attacks and each is refused in less than a second")
  void attacks_are_many_and_refused_quickly() {
    Map<String, String> attacks = AttackModels.all();

    assertThat(attacks).hasSizeGreaterThan(60);
    attacks.values().forEach(this::errors);
    for (Map.Entry<String, String> attack : attacks.entrySet()) {
      long before = System.nanoTime();
      errors(attack.getValue());
      assertThat(System.nanoTime() - before).as(attack.getKey()).isLessThan(1_000_000_000L);
    }
  }

  static Stream<Map.Entry<String, Map.Entry<String, String>>> stopping() {
    return StoppingModels.all().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stopping")
  @DisplayName("B1 a model that would stop the product is refused with its element named")
  void what_stops_is_refused(Map.Entry<String, Map.Entry<String, String>> model) {
    List<ModelFinding> errors = errors(model.getValue().getKey());

    assertThat(errors).as(model.getKey()).isNotEmpty();
    assertThat(errors).allSatisfy(it -> assertThat(it.elementId()).isNotNull());
    if (!model.getValue().getValue().isEmpty()) {
      assertThat(errors).extracting(ModelFinding::elementId).contains(model.getValue().getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${approved}",
        "${!approved}",
        "${decision == 'refuse'}",
        "${amount > 100 and not late}",
        "${empty note || grade eq 'C'}",
        "${(a or b) && count >= 3}",
        "${terms.sendBack(caseNumber)}",
        "${terms.sendBack('P14D', 3)}",
        "#{execution.processBusinessKey}",
        "Case ${caseNumber}",
        "P2D"
      })
  void plain_expressions_pass(String expression) {
    String task =
        AttackModels.userTask(
            "name=\"" + expression.replace("&", "&amp;").replace("<", "&lt;") + "\"", "");

    assertThat(errors(AttackModels.model(task, ""))).isEmpty();
  }

  @Test
  void a_good_model_passes() {
    String task =
        AttackModels.serviceTask(
            "name='Do it' camunda:asyncBefore='true'"
                + " camunda:delegateExpression='${goodDelegate}'",
            "<camunda:failedJobRetryTimeCycle>PT10S,PT1M,PT1H</camunda:failedJobRetryTimeCycle>"
                + "<camunda:inputOutput><camunda:inputParameter name='template'>receipt"
                + "</camunda:inputParameter></camunda:inputOutput>");

    assertThat(check(AttackModels.model(task, ""), ModelKind.BPMN)).isEmpty();
  }

  @Test
  void ids_without_meaning_are_only_a_warning() {
    String named =
        AttackModels.model(AttackModels.userTask("name='Do it'", ""), "")
            .replace("EndEvent_Done", "e1");

    assertThat(check(named, ModelKind.BPMN))
        .singleElement()
        .satisfies(it -> assertThat(it.refuses()).isFalse())
        .satisfies(it -> assertThat(it.elementId()).isEqualTo("e1"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a start more|<bpmn:startEvent id='StartEvent_More' name='More'/>|P|Only one start",
        "two causes|<bpmn:boundaryEvent id='Event_Two' name='Two' attachedToRef='Task_It'>"
            + "<bpmn:timerEventDefinition/><bpmn:signalEventDefinition/></bpmn:boundaryEvent>"
            + "|Event_Two|one cause",
        "no start|<bpmn:subProcess id='Sub_It' name='It'><bpmn:endEvent id='EndEvent_In'"
            + " name='In'/></bpmn:subProcess>|Sub_It|no start",
        "an untyped start|<bpmn:subProcess id='Sub_It' name='It' triggeredByEvent='true'>"
            + "<bpmn:startEvent id='StartEvent_In' name='In'/></bpmn:subProcess>|Sub_It|by which",
        "ways at once|<bpmn:sequenceFlow id='Flow_C' sourceRef='Task_It'"
            + " targetRef='EndEvent_Done'/>|Task_It|at once",
        "the same way|<bpmn:sequenceFlow id='Flow_C' sourceRef='Task_It'"
            + " targetRef='EndEvent_Done'/>|Flow_B|same way",
        "no end|<bpmn:manualTask id='Task_Last' name='Last'/>|Task_Last|without an end",
        "no name|<bpmn:manualTask id='Task_Last'/>|Task_Last|no name",
        "a gateway for nothing|<bpmn:exclusiveGateway id='Gateway_No'/>|Gateway_No|neither",
        "unread|<bpmn:parallelGateway id='Gateway_No'/><bpmn:sequenceFlow id='Flow_C'"
            + " sourceRef='Gateway_No' targetRef='Task_It'><bpmn:conditionExpression>${late}"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow>|Gateway_No|reads no",
        "not obeyed|<bpmn:complexGateway id='Gateway_No'/>|Gateway_No|would not obey",
      })
  @DisplayName("B2 a flow of another shape is told, its element named")
  void shapes(String what, String beside, String element, String words) {
    String task = AttackModels.userTask("name='Do it'", "") + beside;

    assertThat(check(AttackModels.model(task, ""), ModelKind.BPMN))
        .as(what)
        .anySatisfy(
            finding -> {
              assertThat(finding.elementId()).isEqualTo(element);
              assertThat(finding.message()).contains(words);
            });
  }

  @Test
  @DisplayName("B2 flows that cross are a warning that names both")
  void crossing() {
    String drawing =
        "<di:BPMNDiagram xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI'"
            + " xmlns:o='http://www.omg.org/spec/DD/20100524/DI'><di:BPMNPlane bpmnElement='P'>"
            + "<di:BPMNEdge bpmnElement='Flow_A'><o:waypoint x='0' y='0'/><o:waypoint x='9'"
            + " y='9'/></di:BPMNEdge><di:BPMNEdge bpmnElement='Flow_B'><o:waypoint x='9' y='0'/>"
            + "<o:waypoint x='0' y='9'/></di:BPMNEdge></di:BPMNPlane></di:BPMNDiagram>";

    assertThat(
            check(
                AttackModels.model(AttackModels.userTask("name='Do it'", ""), drawing),
                ModelKind.BPMN))
        .containsExactly(ModelFinding.warning("Flow_A", "drawing", "It crosses “Flow_B”."));
  }

  @Test
  void a_loop_through_a_wait_passes() {
    String task =
        AttackModels.userTask("", "")
            + "<bpmn:sequenceFlow id='Flow_Back' sourceRef='Task_It' targetRef='Task_It'/>";

    assertThat(errors(AttackModels.model(task, ""))).isEmpty();
  }

  @Test
  @DisplayName("B1 decisions speak FEEL only")
  void decisions_in_other_languages_are_refused() {
    assertThat(check(TABLE.formatted("", 1), ModelKind.DMN)).isEmpty();
    for (String language : List.of("groovy", "javascript", "juel", "Java")) {
      assertThat(check(TABLE.formatted("expressionLanguage='" + language + "'", 1), ModelKind.DMN))
          .as(language)
          .isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1, ''", "'>= 1000', ''", "0, 0", "1001, 1001", "'[7..12.5]', 12.5", "-3, -3"})
  @DisplayName("SLA-03 where a table names at what its reader looks, it names what can be reached")
  void marks(String cell, String refused) {
    var contract =
        new TableContract(
            "x",
            Set.of("count"),
            Map.of("so", TableContract.number()),
            List.of(),
            Map.of("count", new TableContract.Marks(1, 1000)));
    Checks bound =
        new Checks(BeansForTests.GOOD, List.of(contract), List.of(), WordsForTests.TASKS);
    byte[] table = TABLE.formatted("", cell.replace(">", "&gt;")).getBytes(StandardCharsets.UTF_8);
    assertThat(bound.check(table, ModelKind.DMN, KNOWN))
        .extracting(ModelFinding::message)
        .isEqualTo(
            refused.isEmpty()
                ? List.of()
                : List.of(
                    "Row 1, column “count”: " + refused + " is no whole number from 1 to 1000."));
  }

  @Test
  void forms_are_whole_json() {
    assertThat(check("{\"id\":\"F\",\"components\":[]}", ModelKind.FORM)).isEmpty();
    assertThat(check("{\"id\":\"F\"}", ModelKind.FORM)).isNotEmpty();
    assertThat(check("[".repeat(5000), ModelKind.FORM)).isNotEmpty();
    assertThat(check("<xml/>", ModelKind.FORM)).isNotEmpty();
  }

  private List<ModelFinding> errors(String model) {
    return check(model, ModelKind.BPMN).stream().filter(ModelFinding::refuses).toList();
  }

  private List<ModelFinding> check(String model, ModelKind kind) {
    return checks.check(model.getBytes(StandardCharsets.UTF_8), kind, KNOWN);
  }
}
