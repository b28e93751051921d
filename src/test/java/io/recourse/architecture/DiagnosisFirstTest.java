package io.recourse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is found out, by rule or by a person, before a model lets anybody put it right. */
class DiagnosisFirstTest {

  /**
   * @param from where the case begins
   * @param diagnosis the step whose result says what is wrong
   * @param remedies the steps that choose or carry out what puts it right
   */
  record Line(String model, String from, String diagnosis, List<String> remedies) {

    @Override
    public String toString() {
      return model;
    }
  }

  static Stream<Line> lines() {
    return Stream.of(
        new Line(
            "ReturnExchangeProcess",
            "StartEvent_ReturnRequested",
            "Task_JudgeRequest",
            List.of(
                "Task_ApproveAutomatically", "CallActivity_DecideRequest", "Task_PlanSettlement")),
        new Line(
            "RepairProcess",
            "StartEvent_RepairRequested",
            "Task_DiagnoseRepair",
            List.of(
                "CallActivity_AgreeOnPrice",
                "CallActivity_WorkOnRepair",
                "CallActivity_MakeUpForFault")),
        new Line(
            "ComplaintProcess",
            "StartEvent_ComplaintMade",
            "Task_InvestigateComplaint",
            List.of("Task_DecideComplaint", "Task_SettleRemedy", "CallActivity_PayRemedy")),
        new Line(
            "DeliveryProblemProcess",
            "StartEvent_DeliveryProblemReported",
            "Task_JudgeDelivery",
            List.of(
                "Task_GrantDelivery",
                "Task_DecideDelivery",
                "Task_GrantDeliveryByDefault",
                "Task_PlanDelivery")),
        new Line(
            "PriceProtectionProcess",
            "StartEvent_PriceClaimed",
            "Task_JudgePriceClaim",
            List.of(
                "Task_DecidePriceClaim",
                "Task_PriceClaimByDefault",
                "Task_ReservePriceDifference")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  @DisplayName("TRI-10 no way through a line's model reaches a remedy past the diagnosis")
  void noWayAround(Line line) {
    BpmnModelInstance model =
        Bpmn.readModelFromFile(Path.of("processes", line.model() + ".bpmn").toFile());

    assertThat(reachedWithout(model, line.from(), line.diagnosis()))
        .doesNotContainAnyElementsOf(line.remedies());
    assertThat(reachedWithout(model, line.from(), "none"))
        .contains(line.diagnosis())
        .containsAll(line.remedies());
  }

  private static Set<String> reachedWithout(BpmnModelInstance model, String from, String barred) {
    Set<String> reached = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>();
    open.add(model.getModelElementById(from));
    while (!open.isEmpty()) {
      FlowNode node = open.pop();
      if (!node.getId().equals(barred) && reached.add(node.getId())) {
        node.getSucceedingNodes().list().forEach(open::add);
        node.getChildElementsByType(StartEvent.class).forEach(open::add);
        model.getModelElementsByType(BoundaryEvent.class).stream()
            .filter(event -> event.getAttachedTo().equals(node))
            .forEach(open::add);
      }
    }
    return reached;
  }
}
