package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.recourse.audit.BrokenLink;
import io.recourse.audit.VerifyChains;
import io.recourse.common.DomainEvent;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The hourly signature under the ends of all chains, with the real delegate. */
@RecourseTest
class AuditCheckpointProcessTest {

  private static final String PROCESS = "AuditCheckpointProcess";

  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired FlowNodeCoverage coverage;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired VerifyChains verify;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @DisplayName("LAW-05 every hour the ends of all chains are signed, the new ones included")
  void signs() {
    String chain = "probe-" + System.nanoTime();
    transaction.executeWithoutResult(
        begun -> events.publishEvent(new DomainEvent(chain, "Probed", "Something.", Map.of())));

    Job timer = hourly();
    management.executeJob(timer.getId());
    ProcessInstance instance = running();
    assertThat(instance).isWaitingAt("Task_SignCheckpoint");
    management.executeJob(
        management.createJobQuery().processInstanceId(instance.getId()).singleResult().getId());

    assertThat(instance)
        .isEnded()
        .hasPassedInOrder(
            "StartEvent_HourPassed", "Task_SignCheckpoint", "EndEvent_CheckpointSigned");
    assertThat(coverage.missedBy(PROCESS, List.of(instance.getId()))).isEmpty();
    assertThat(signedHeads(chain)).isEqualTo(1);
    assertThat(verify.all().broken()).extracting(BrokenLink::chain).doesNotContain(chain);
    assertThat(hourly().getId()).isNotEqualTo(timer.getId());
    assertThat(hourly().getDuedate().toInstant())
        .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(1)));
  }

  private Job hourly() {
    return management
        .createJobQuery()
        .processDefinitionKey(PROCESS)
        .timers()
        .active()
        .list()
        .stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .findFirst()
        .orElseThrow();
  }

  private ProcessInstance running() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).singleResult();
  }

  private int signedHeads(String chain) {
    return jdbc.sql("select count(*) from audit_checkpoint_head where chain = ? and seq = 1")
        .param(chain)
        .query(Integer.class)
        .single();
  }
}
