package io.recourse.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model of 5,000 steps is looked through while its author waits, whatever its shape. */
class LargeModelsTest {

  private static final int STEPS = 5_000;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final Checks checks =
      new Checks(BeansForTests.GOOD, List.of(), List.of(), WordsForTests.TASKS);

  static Stream<Map.Entry<String, String>> models() {
    return Map.of("drawn", drawn(), "straight", straight(), "thrown", thrown()).entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("B2 a model of 5,000 steps is checked within five seconds")
  void quick(Map.Entry<String, String> model) {
    byte[] bytes = model.getValue().getBytes(StandardCharsets.UTF_8);
    long before = System.nanoTime();
    List<ModelFinding> findings = checks.check(bytes, ModelKind.BPMN, ModelSurroundings.NONE);
    Duration taken = Duration.ofNanos(System.nanoTime() - before);

    assertThat(findings.stream().filter(ModelFinding::refuses)).isEmpty();
    assertThat(taken).isLessThan(WAIT);
    System.out.printf(
        "A model of %d steps (%s, %d kB) is checked in %d ms%n",
        STEPS, model.getKey(), bytes.length / 1024, taken.toMillis());
  }

  @Test
  @DisplayName("B2 a loop at the end of 5,000 steps is found")
  void loop() {
    String looped =
        straight()
            .replace(
                "</bpmn:process>",
                "<bpmn:sequenceFlow id='Back' sourceRef='T9' targetRef='T8'/></bpmn:process>");

    assertThat(
            checks.check(
                looped.getBytes(StandardCharsets.UTF_8), ModelKind.BPMN, ModelSurroundings.NONE))
        .filteredOn(it -> it.rule().equals("loop"))
        .extracting(ModelFinding::elementId)
        .containsExactly("T8");
  }

  /** Tasks of people, row by row, with their drawing. */
  private static String drawn() {
    StringBuilder steps = new StringBuilder();
    StringBuilder drawing = new StringBuilder("<bpmndi:BPMNPlane bpmnElement='P'>");
    for (int at = 0; at < STEPS; at++) {
      steps.append(AttackModels.userTask("name='Do it'", "").replace("Task_It", "T" + at));
      steps.append(flow(at));
      int x = at % 50 * 150;
      int y = at / 50 * 120;
      drawing
          .append("<bpmndi:BPMNShape bpmnElement='T%d'>".formatted(at))
          .append("<dc:Bounds x='%d' y='%d' width='100' height='80'/>".formatted(x, y))
          .append("</bpmndi:BPMNShape><bpmndi:BPMNEdge bpmnElement='F%d'>".formatted(at))
          .append("<di:waypoint x='%d' y='%d'/>".formatted(x + 100, y + 40))
          .append("<di:waypoint x='%d' y='%d'/></bpmndi:BPMNEdge>".formatted(x + 150, y + 40));
    }
    return model(
        steps.toString(),
        "<bpmndi:BPMNDiagram xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI'"
            + " xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'"
            + " xmlns:di='http://www.omg.org/spec/DD/20100524/DI'>"
            + drawing
            + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>");
  }

  /** Steps without a wait, one after another. */
  private static String straight() {
    StringBuilder steps = new StringBuilder();
    for (int at = 0; at < STEPS; at++) {
      steps.append(service(at)).append(flow(at));
    }
    return model(steps.toString(), "");
  }

  /** Half of them may throw what the other half catches. */
  private static String thrown() {
    StringBuilder steps = new StringBuilder("<bpmn:subProcess id='T0' name='All'>");
    steps.append("<bpmn:startEvent id='StartEvent_In' name='In'/>");
    for (int at = 1; at < STEPS / 2; at++) {
      steps.append(service(at).replace("'T", "'I"));
      steps.append(
          "<bpmn:sequenceFlow id='G%d' sourceRef='%s' targetRef='I%d'/>"
              .formatted(at, at == 1 ? "StartEvent_In" : "I" + (at - 1), at));
    }
    steps.append("</bpmn:subProcess>").append(flow(0));
    for (int at = 1; at < STEPS / 2; at++) {
      steps.append(
          "<bpmn:boundaryEvent id='B%d' name='Wrong' attachedToRef='T0'>".formatted(at)
              + "<bpmn:errorEventDefinition/></bpmn:boundaryEvent>");
    }
    return model(steps.toString(), "").replace("targetRef='T1'", "targetRef='T" + STEPS + "'");
  }

  private static String service(int at) {
    return "<bpmn:serviceTask id='T%d' name='Do it'".formatted(at)
        + " camunda:delegateExpression='${goodDelegate}'/>";
  }

  private static String flow(int at) {
    return "<bpmn:sequenceFlow id='F%d' sourceRef='T%d' targetRef='T%d'/>"
        .formatted(at, at, at + 1);
  }

  private static String model(String steps, String beside) {
    return AttackModels.process(
            "camunda:historyTimeToLive='P1D'",
            "<bpmn:startEvent id='StartEvent_Begun' name='Begun'/>"
                + "<bpmn:sequenceFlow id='F' sourceRef='StartEvent_Begun' targetRef='T0'/>"
                + steps
                + "<bpmn:endEvent id='T%d' name='Done'/>".formatted(STEPS),
            "")
        .replace("</bpmn:definitions>", beside + "</bpmn:definitions>");
  }
}
