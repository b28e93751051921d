package io.recourse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.platform.MovableClock;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that lives in another time than the database neither starts nor takes steps. */
@RecourseTest
class NodeClockTest {

  private static final String PROCESS = "NodeClockProcess";

  @Autowired JdbcClient jdbc;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ProcessEngineConfiguration engine;

  private final MovableClock machine = new MovableClock();
  private NodeClock clock;

  @BeforeEach
  void aNode() {
    clock = new NodeClock(jdbc, machine, Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P90D", "-PT1H"})
  @DisplayName("J5 a node 90 days ahead, or an hour behind, does not start and says why")
  void startsNot(Duration away) {
    machine.setAhead(away);
    assertThatThrownBy(() -> clock.run(null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "away from the database's by " + (away.isNegative() ? "PT-" : "PT21"));
  }

  @Test
  @DisplayName("J5 a clock that jumps while we run: no timer is taken until it is right again")
  void jumps() {
    clock.run(null);
    String tomorrow = timer("P1D");
    try {
      assertThat(clock.agrees()).isTrue();
      machine.setAhead(Duration.ofDays(90));
      assertThat(found()).isEmpty();
      assertThat(new NodeClockHealth(clock).health().getStatus().getCode()).isEqualTo("DOWN");
      machine.setAhead(Duration.ZERO);
      assertThat(found()).isNotEmpty();
      assertThat(new NodeClockHealth(clock).health().getStatus().getCode()).isEqualTo("UP");
    } finally {
      repository.deleteDeployment(tomorrow, true);
    }
  }

  /** What the search for work finds; the timer that waits is made due, so there is something. */
  private List<AcquirableJobEntity> found() {
    management.setJobDuedate(
        management.createJobQuery().processDefinitionKey(PROCESS).singleResult().getId(),
        java.util.Date.from(machine.instant().minus(machine.ahead()).minusSeconds(60)));
    return ((ProcessEngineConfigurationImpl) engine)
        .getCommandExecutorTxRequired()
        .execute(
            command ->
                new DirectJobs(new DirectSteps(1), clock, () -> false)
                    .findNextJobsToExecute(new Page(0, 100)));
  }

  private String timer(String duration) {
    String deployed =
        repository
            .createDeployment()
            .addModelInstance(
                PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("StartEvent_Began")
                    .intermediateCatchEvent("Timer_Over")
                    .name("Time passed")
                    .timerWithDuration(duration)
                    .endEvent("EndEvent_Over")
                    .done())
            .deploy()
            .getId();
    var started = runtime.startProcessInstanceByKey(PROCESS);
    assertThat(started.isEnded()).isFalse();
    return deployed;
  }
}
