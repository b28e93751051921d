package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** No model approves or books a payment by being drawn. */
@RecourseTest
class StepsOfTheLineTest {

  private static final Path REFUND = Path.of("processes/RefundProcess.bpmn");

  @Autowired ModelCheck check;
  @Autowired ListableBeanFactory beans;
  @Autowired List<StepContract> contracts;

  @Test
  @DisplayName("B1 a model of another key may name no step of money, parcels, trail or keeping")
  void foreignSteps() {
    List<String> open =
        Stream.of(beans.getBeanNamesForType(JavaDelegate.class))
            .filter(it -> it.endsWith("Delegate"))
            .filter(it -> errors(drawn(it)).isEmpty())
            .toList();

    assertThat(open).containsExactlyInAnyOrder("tellCustomerDelegate", "failAlwaysDelegate");
    assertThat(contracts).hasSizeGreaterThan(6);
  }

  @Test
  @DisplayName("B1 our own refund model keeps the order")
  void ours() throws IOException {
    assertThat(errors(Files.readString(REFUND))).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "targetRef=\"Task_ApproveRefund\"|targetRef=\"Task_RecordApproval\"|Task_RecordApproval",
        "targetRef=\"Task_ConfirmLargeRefund\"|targetRef=\"Task_RecordConfirmation\"|Task_RecordConfirmation",
        "targetRef=\"Task_RefundManually\"|targetRef=\"Task_RecordManualRefund\"|Task_RecordManualRefund",
        "targetRef=\"Task_ResolveRefund\"|targetRef=\"Task_RecordFinding\"|Task_RecordFinding",
        "targetRef=\"Task_SendRefund\"|targetRef=\"Task_ApproveByDefault\"|Task_ApproveByDefault",
        "${approvalEnd}|2020-01-01T00:00:00Z|Timer_ApprovalTermOver",
        "candidateGroups=\"finance\"|candidateGroups=\"agent\"|Task_ApproveRefund",
        "candidateGroups=\"lead\"|candidateGroups=\"lead\""
            + " camunda:assignee=\"owner\"|Task_ConfirmLargeRefund",
        "Task_ConfirmLargeRefund|Task_ConfirmSomething|Task_ConfirmLargeRefund",
        "name=\"openTasks\"|name=\"refundDecision\"|Task_EscalateApproval"
      })
  @DisplayName("B1 a way round a person or a term is refused at the element it leads to")
  void waysRound(String kept, String changed, String element) throws IOException {
    String model = Files.readString(REFUND);

    assertThat(model).contains(kept);
    assertThat(errors(model.replace(kept, changed)))
        .anySatisfy(
            it -> {
              assertThat(it.elementId()).isEqualTo(element);
              assertThat(it.rule()).isIn("order", "fact");
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gone|Task_ConfirmReceipt|Task_ConfirmSomething",
        "other words|>receipt<|>refunded<",
        "round it|targetRef=\"Task_ConfirmReceipt\"|targetRef=\"Gateway_Eligible\""
      })
  @DisplayName("NTF-01 B2 the acknowledgement of a return stays in its model, on every way")
  void acknowledgement(String how, String kept, String changed) throws IOException {
    String model = Files.readString(Path.of("processes/ReturnExchangeProcess.bpmn"));

    assertThat(model).contains(kept);
    assertThat(errors(model.replace(kept, changed)))
        .extracting(ModelFinding::rule, ModelFinding::elementId)
        .contains(tuple("kept", "Task_ConfirmReceipt"));
  }

  @Test
  @DisplayName("B2 a message that there are no words for is refused where it is sent")
  void unknownMessage() throws IOException {
    String model = Files.readString(Path.of("processes/ReturnExchangeProcess.bpmn"));

    assertThat(errors(model.replace(">sentBack<", ">sentBak<")))
        .extracting(ModelFinding::rule, ModelFinding::elementId)
        .contains(tuple("input", "Task_TellSentBack"));
  }

  private List<ModelFinding> errors(String model) {
    return check.check(model.getBytes(StandardCharsets.UTF_8), ModelKind.BPMN).stream()
        .filter(ModelFinding::refuses)
        .toList();
  }

  private static String drawn(String delegate) {
    return Bpmn.convertToString(
        Bpmn.createExecutableProcess("DrawnProcess")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_Drawn")
            .serviceTask("Task_Borrowed")
            .camundaDelegateExpression("${" + delegate + "}")
            .camundaInputParameter("template", "receipt")
            .endEvent("EndEvent_Drawn")
            .done());
  }
}
