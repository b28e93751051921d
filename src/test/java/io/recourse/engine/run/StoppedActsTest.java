package io.recourse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.engine.PastTheCheck;
import io.recourse.engine.ProcessStarter;
import io.recourse.engine.StoppedActs;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person did, and what followed ran without end: it is undone, but not forgotten. */
@RecourseTest
class StoppedActsTest {

  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ProcessStarter starter;
  @Autowired JdbcClient jdbc;

  private final List<String> deployed = new ArrayList<>();
  private final CaseNumber number =
      new CaseNumber(
          "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));

  @AfterEach
  void remove() {
    deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
  }

  @Test
  @DisplayName("B1 a task whose next steps run without end stays open and is told as an incident")
  void completed() {
    deployed.add(PastTheCheck.deploy(engine, "ActedProcess.bpmn", endless(true)));
    String instance = starter.startByKey("ActedProcess", number, Map.of()).id();
    Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();

    assertThatThrownBy(() -> tasks.complete(task.getId()))
        .hasStackTraceContaining(StepsExceeded.class.getName());
    assertThatThrownBy(() -> tasks.complete(task.getId()))
        .hasStackTraceContaining(StepsExceeded.class.getName());

    assertThat(tasks.createTaskQuery().processInstanceId(instance).count()).isOne();
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).list())
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.getIncidentType()).isEqualTo(StoppedActs.INCIDENT);
              assertThat(incident.getConfiguration()).startsWith("Gateway_");
            });
    assertThat(told(number.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("B1 a case that cannot be opened for a model without end is told on the trail")
  void opened() {
    deployed.add(PastTheCheck.deploy(engine, "ActedProcess.bpmn", endless(false)));

    assertThatThrownBy(() -> starter.startByKey("ActedProcess", number, Map.of()))
        .hasStackTraceContaining(StepsExceeded.class.getName());

    assertThat(
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).count())
        .isZero();
    assertThat(told(number.value()) + told(DomainEvent.SYSTEM_CHAIN)).isPositive();
  }

  private int told(String chain) {
    return jdbc.sql("select count(*) from audit_event where chain = ? and type = 'ActStopped'")
        .param(chain)
        .query(Integer.class)
        .single();
  }

  private static String endless(boolean task) {
    var start =
        Bpmn.createExecutableProcess("ActedProcess")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_A");
    return Bpmn.convertToString(
        (task ? start.userTask("Task_LookAtIt") : start.manualTask("Task_Walk"))
            .exclusiveGateway("Gateway_Again")
            .exclusiveGateway("Gateway_Back")
            .connectTo("Gateway_Again")
            .done());
  }
}
