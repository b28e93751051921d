package io.recourse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.engine.PastTheCheck;
import io.recourse.engine.ProcessStarter;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models that came past the check: the run-time bound stops them, and other work goes on. */
@RecourseTest
class EndlessModelsTest {

  private static final String HEAD =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
      <bpmn:message id="Message_Zzz" name="Message_Zzz"/>
      <bpmn:process id="EndlessProcess" isExecutable="true" camunda:historyTimeToLive="P1D">
      <bpmn:startEvent id="StartEvent_1" camunda:asyncAfter="true"/>
      """;

  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired ProcessStarter starter;

  private final List<String> deployed = new ArrayList<>();
  private final CaseNumber number =
      new CaseNumber(
          "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));

  static Stream<Arguments> endless() {
    return Stream.of(
        Arguments.of("loop", loop("<bpmn:exclusiveGateway id='X' camunda:asyncBefore=' true '/>")),
        Arguments.of("always true", loop(conditional())),
        Arguments.of("nothing to receive", loop(receiveNone())),
        Arguments.of(
            "empty call", loop("<bpmn:callActivity id='X' calledElement='EmptyProcess'/>")),
        Arguments.of(
            "recursion", straight("<bpmn:callActivity id='X' calledElement='SelfProcess'/>")),
        Arguments.of("copies in copies", straight(nested("X", nested("Y", nested("Z", ""))))),
        Arguments.of("a thousand million copies", straight(many("X", "1000000000", ""))));
  }

  @AfterEach
  void remove() {
    deployed.forEach(id -> repository.deleteDeployment(id, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("endless")
  @DisplayName("B1 a run without end is rolled back and parked as an incident, others go on")
  void parked(String kind, String model) {
    pastTheCheck(model);
    String instance = starter.startByKey("EndlessProcess", number, Map.of()).id();
    Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();

    assertThatThrownBy(() -> jobs.executeJob(job.getId()))
        .hasStackTraceContaining(StepsExceeded.class.getName());

    Job parked = jobs.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(parked.getRetries()).isZero();
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isOne();
    assertThat(runtime.createExecutionQuery().processInstanceId(instance).count()).isOne();
    CaseNumber other =
        new CaseNumber(number.value().replace("RC-1", "RC-2").replace("RC-9", "RC-3"));
    String sound = runtime.startProcessInstanceByKey("EmptyProcess", other.value()).getId();
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(sound).count()).isZero();
  }

  @Test
  @DisplayName("B1 a loop that saves at every turn is parked within its minute")
  void savedEveryTurn() {
    pastTheCheck(
        loop(
            "<bpmn:exclusiveGateway id='X' camunda:asyncBefore='true'>"
                + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R1/PT10S"
                + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>"
                + "</bpmn:exclusiveGateway>"));
    String instance = starter.startByKey("EndlessProcess", number, Map.of()).id();

    int turns = 0;
    while (runtime.createIncidentQuery().processInstanceId(instance).count() == 0 && turns < 3000) {
      Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();
      try {
        jobs.executeJob(job.getId());
      } catch (StepsExceeded parked) {
        assertThat(parked.getMessage()).contains("EndlessProcess");
      }
      turns++;
    }

    assertThat(turns).isBetween(900, 1100);
    assertThat(jobs.createJobQuery().processInstanceId(instance).singleResult().getRetries())
        .isZero();
  }

  private void pastTheCheck(String model) {
    deployed.add(PastTheCheck.deploy(engine, "EndlessProcess.bpmn", model));
  }

  private static String loop(String step) {
    return HEAD
        + "<bpmn:exclusiveGateway id='G' default='F2'/>"
        + step
        + flow("F1", "StartEvent_1", "G", "")
        + flow("F2", "G", "X", "")
        + flow("F3", "X", "G", "")
        + flow("F4", "G", "EndEvent_1", "${false}")
        + end();
  }

  private static String straight(String step) {
    return HEAD
        + step
        + flow("F1", "StartEvent_1", "X", "")
        + flow("F2", "X", "EndEvent_1", "")
        + end();
  }

  private static String end() {
    return "<bpmn:endEvent id='EndEvent_1'/></bpmn:process>"
        + "<bpmn:process id='EmptyProcess' isExecutable='true' camunda:historyTimeToLive='P1D'>"
        + "<bpmn:startEvent id='S'/></bpmn:process>"
        + "<bpmn:process id='SelfProcess' isExecutable='true' camunda:historyTimeToLive='P1D'>"
        + "<bpmn:startEvent id='T'/><bpmn:callActivity id='C' calledElement='SelfProcess'/>"
        + flow("F8", "T", "C", "")
        + "</bpmn:process></bpmn:definitions>";
  }

  private static String flow(String id, String from, String to, String condition) {
    return "<bpmn:sequenceFlow id='%s' sourceRef='%s' targetRef='%s'>".formatted(id, from, to)
        + (condition.isEmpty()
            ? ""
            : "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>"
                + condition
                + "</bpmn:conditionExpression>")
        + "</bpmn:sequenceFlow>";
  }

  private static String conditional() {
    return "<bpmn:intermediateCatchEvent id='X'><bpmn:conditionalEventDefinition>"
        + "<bpmn:condition xsi:type='bpmn:tFormalExpression'>${true}</bpmn:condition>"
        + "</bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>";
  }

  private static String receiveNone() {
    return "<bpmn:receiveTask id='X' messageRef='Message_Zzz'>"
        + "<bpmn:multiInstanceLoopCharacteristics isSequential='true'>"
        + "<bpmn:loopCardinality xsi:type='bpmn:tFormalExpression'>0</bpmn:loopCardinality>"
        + "</bpmn:multiInstanceLoopCharacteristics></bpmn:receiveTask>";
  }

  private static String nested(String id, String inside) {
    return many(id, "100", inside);
  }

  private static String many(String id, String copies, String inside) {
    String first = inside.isEmpty() ? "E" + id : inside.replaceFirst(".*? id='(\\w+)'.*", "$1");
    return "<bpmn:subProcess id='%s'><bpmn:multiInstanceLoopCharacteristics>".formatted(id)
        + "<bpmn:loopCardinality xsi:type='bpmn:tFormalExpression'>"
        + copies
        + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
        + "<bpmn:startEvent id='S%s'/>".formatted(id)
        + inside
        + "<bpmn:endEvent id='E%s'/>".formatted(id)
        + flow("FS" + id, "S" + id, first, "")
        + (inside.isEmpty() ? "" : flow("FE" + id, first, "E" + id, ""))
        + "</bpmn:subProcess>";
  }
}
