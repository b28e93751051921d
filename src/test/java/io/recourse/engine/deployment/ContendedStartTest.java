package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.testing.Escalated;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node starts with new models while another works by those before. */
@RecourseTest
class ContendedStartTest {

  private final String round = "RoundAtStart" + System.nanoTime();
  private final String bad = "BadRoundAtStart" + System.nanoTime();

  @Autowired ProcessEngine engine;
  @Autowired NodeEngine node;
  @Autowired RepositoryService repository;
  @Autowired ManagementService management;
  @Autowired LeftOutModels leftOut;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  private Resource[] ours;

  @BeforeEach
  void keepOurs() {
    ours = node.getDeploymentResources();
  }

  @AfterEach
  void asItWas() {
    node.setDeploymentResources(ours);
    repository
        .createProcessDefinitionQuery()
        .processDefinitionKeyIn(round, bad)
        .list()
        .forEach(it -> repository.deleteDeployment(it.getDeploymentId(), true));
  }

  @Test
  @DisplayName("PLT-01 a start whose model replaces a timer that another node takes deploys again")
  void takenMeanwhile() throws Exception {
    start(model(round, "First", true));
    String before = timer().getId();
    ExecutorService starting = Executors.newSingleThreadExecutor();
    try {
      Future<?> started =
          transactions.execute(
              open -> {
                int taking = take(before);
                Future<?> start =
                    starting.submit(
                        () -> start(model(round, "Second", true), model(bad, "Bad", false)));
                await().atMost(Duration.ofSeconds(30)).until(() -> isWaitedFor(taking));
                return start;
              });
      started.get(60, TimeUnit.SECONDS);
    } finally {
      starting.shutdownNow();
    }
    leftOut.tell();

    ProcessDefinition newest = newest();
    assertThat(newest.getVersion()).isEqualTo(2);
    assertThat(timer().getProcessDefinitionId()).isEqualTo(newest.getId());
    assertThat(timer().getId()).isNotEqualTo(before);
    assertThat(timesTold()).isOne();
  }

  private void start(Resource... models) {
    node.setDeploymentResources(models);
    node.autoDeployResources(engine);
  }

  /** As the job executor of a node does; says by which connection. */
  private int take(String job) {
    int taken =
        jdbc.sql(
                """
                update act_ru_job set rev_ = rev_ + 1, lock_owner_ = 'another node',
                  lock_exp_time_ = now() + interval '1 minute' where id_ = ?
                """)
            .param(job)
            .update();
    assertThat(taken).isOne();
    return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
  }

  private boolean isWaitedFor(int taking) {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))
            """)
        .param(taking)
        .query(Boolean.class)
        .single();
  }

  private Job timer() {
    return management.createJobQuery().processDefinitionKey(round).timers().singleResult();
  }

  private ProcessDefinition newest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(round)
        .latestVersion()
        .singleResult();
  }

  private int timesTold() {
    return jdbc.sql(
            """
            select count(*) from audit_event
            where type = 'ModelLeftOut' and data::jsonb ->> 'file' = ?
            """)
        .param(bad + ".bpmn")
        .query(Integer.class)
        .single();
  }

  private static Resource model(String key, String name, boolean sound) {
    var step =
        Bpmn.createExecutableProcess(key)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_HourPassed")
            .timerWithCycle("R/PT1H")
            .userTask("Task_LookAtIt")
            .name(name);
    String xml =
        Bpmn.convertToString(
            Escalated.tasks(
                (sound ? step.camundaCandidateGroups("agent").camundaDueDate("P2D") : step)
                    .endEvent("EndEvent_Seen")
                    .done()));
    return new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8), key + ".bpmn") {
      @Override
      public String getDescription() {
        return key + ".bpmn";
      }
    };
  }
}
