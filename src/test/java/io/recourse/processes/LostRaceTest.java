package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.decision.DecideRequest;
import io.recourse.returns.process.ReturnElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mail beside a task that a person finishes in the same moment: they share no row to fight for.
 */
@RecourseTest
class LostRaceTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired ManagementService management;
  @Autowired TaskService tasks;
  @Autowired DecideRequest decideRequest;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName(
      "J2 a decision in the moment of the receipt's mail: neither loses, one mail goes out")
  void besideTheMail() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    Job mail = mailOf(number);

    CompletableFuture<Void> sent =
        transaction.execute(
            begun -> {
              decide(number);
              return CompletableFuture.runAsync(() -> management.executeJob(mail.getId()));
            });

    assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
    driver.runJobs(number);
    assertThat(returns.mails(number)).containsOnlyOnce("receipt", "refused");
    assertThat(attempts(number)).isOne();
    assertThat(told(number)).isOne();
  }

  private Job mailOf(CaseNumber number) {
    return management.createJobQuery().activityId("Task_SendWord").list().stream()
        .filter(
            job ->
                driver.instances(number).stream()
                    .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
        .findFirst()
        .orElseThrow();
  }

  private void decide(CaseNumber number) {
    decideRequest.refuse(number, "Decided in the same moment.");
    String task = returns.task(number, ReturnElements.DECIDE_RETURN).getId();
    tasks.complete(task, Map.of("decision", "refuse", "approved", false));
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
