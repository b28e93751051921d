package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.returns.DecideReturn;
import io.recourse.returns.process.ReturnElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail beside a task that a person finishes in the same moment. */
@RecourseTest
class LostRaceTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired ManagementService management;
  @Autowired TaskService tasks;
  @Autowired DecideReturn decideReturn;
  @Autowired ProcessEngineConfiguration engine;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("J2 a step that lost a race is free again at once, and its mail goes out once")
  void lost_race() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    Job mail = mailBesideTheTask(number);
    lockForThisNode(mail);

    CompletableFuture<Void> step =
        transaction.execute(
            begun -> {
              decide(number);
              CompletableFuture<Void> started =
                  CompletableFuture.runAsync(() -> runAsTheExecutorDoes(mail));
              awaitThatItWaitsForUs(started);
              return started;
            });
    assertThat(step)
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .withCauseInstanceOf(OptimisticLockingException.class);

    JobEntity lost = (JobEntity) management.createJobQuery().jobId(mail.getId()).singleResult();
    assertThat(lost).as("the step is not done yet").isNotNull();
    assertThat(lost.getLockExpirationTime()).isNull();
    assertThat(lost.getDuedate()).isNull();
    assertThat(lost.getRetries()).isEqualTo(mail.getRetries());
    assertThat(returns.mails(number)).containsExactly("receipt");

    driver.runJobs(number);
    assertThat(returns.mails(number)).containsOnlyOnce("receipt");
    assertThat(attempts(number)).isOne();
    assertThat(told(number)).isOne();
  }

  private Job mailBesideTheTask(CaseNumber number) {
    String instance = returns.instance(number).getId();
    return management
        .createJobQuery()
        .processInstanceId(instance)
        .activityId("Task_ConfirmReceipt")
        .singleResult();
  }

  private void lockForThisNode(Job job) {
    jdbc.sql(
            """
            update act_ru_job set lock_owner_ = 'test', lock_exp_time_ = now() + interval '5 minutes'
            where id_ = ?
            """)
        .param(job.getId())
        .update();
  }

  private void decide(CaseNumber number) {
    decideReturn.refuse(number, "Decided in the same moment.");
    String task = returns.task(number, ReturnElements.DECIDE_RETURN).getId();
    tasks.complete(task, Map.of("decision", "refuse", "approved", false));
  }

  private void runAsTheExecutorDoes(Job job) {
    ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine;
    ExecuteJobHelper.executeJob(job.getId(), settings.getCommandExecutorTxRequired());
  }

  /** PostgreSQL says that somebody waits for a row of ours; then the race is on. */
  private void awaitThatItWaitsForUs(CompletableFuture<Void> step) {
    while (!step.isDone() && waiting() == 0) {
      Thread.onSpinWait();
    }
    assertThat(step).as("ran into our lock").isNotDone();
  }

  private int waiting() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity a
            where pg_backend_pid() = any(pg_blocking_pids(a.pid))
            """)
        .query(Integer.class)
        .single();
  }

  private int attempts(CaseNumber number) {
    return jdbc.sql("select attempts from case_message where case_number = ? and template = ?")
        .params(number.value(), "receipt")
        .query(Integer.class)
        .single();
  }

  private int told(CaseNumber number) {
    return jdbc.sql(
            """
            select count(*) from audit_event
            where chain = ? and type = 'MessageSent' and data::jsonb ->> 'template' = 'receipt'
            """)
        .param(number.value())
        .query(Integer.class)
        .single();
  }
}
