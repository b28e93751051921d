package io.recourse.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine passes over in silence is said to whoever drew it, and nothing else is. */
class DrawnForPeopleTest {

  private final Checks checks =
      new Checks(BeansForTests.GOOD, List.of(), List.of(), WordsForTests.TASKS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dataInputAssociation    | <bpmn:dataInputAssociation id='It'/>",
        "dataOutputAssociation   | <bpmn:dataOutputAssociation id='It'/>",
        "performer               | <bpmn:performer id='It'/>",
        "resourceRole            | <bpmn:resourceRole id='It'/>",
        "inputDataItem           |"
            + " <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:inputDataItem"
            + " id='It'/></bpmn:multiInstanceLoopCharacteristics>",
        "outputDataItem          |"
            + " <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:outputDataItem"
            + " id='It'/></bpmn:multiInstanceLoopCharacteristics>",
      })
  @DisplayName("IMP-06 parts of a step that the engine does nothing for are named, not refused")
  void ofStep(String name, String part) {
    String step = AttackModels.userTask("name='Look at it'", "");
    said(name, AttackModels.model(step.replace("</bpmn:userTask>", part + "</bpmn:userTask>"), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "messageFlow, <bpmn:messageFlow id='It' sourceRef='Other' targetRef='Task_It'/>",
    "participant, <bpmn:participant id='It' name='Carrier'/>",
    "correlationKey, <bpmn:correlationKey id='It'/>",
  })
  @DisplayName("IMP-06 what is drawn between pools is named, not refused")
  void between(String name, String part) {
    said(
        name,
        AttackModels.model(
            AttackModels.userTask("name='Look at it'", ""),
            "<bpmn:collaboration id='Between'><bpmn:participant id='Own' processRef='P'/>"
                + part
                + "</bpmn:collaboration>"));
  }

  private void said(String name, String model) {
    List<ModelFinding> findings =
        checks.check(
            model.getBytes(StandardCharsets.UTF_8), ModelKind.BPMN, ModelSurroundings.NONE);
    assertThat(findings).filteredOn(ModelFinding::refuses).isEmpty();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("vocabulary"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.elementId()).isEqualTo("It");
              assertThat(finding.message()).contains("“" + name + "” is drawn for people");
            });
  }
}
