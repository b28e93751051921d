package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.Evidence;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily round through the folders, with the real delegates and real files. */
@RecourseTest
class HousekeepingProcessTest {

  private static final String PROCESS = "HousekeepingProcess";
  private static final byte[] PDF =
      "%PDF-1.4\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  @Autowired ReturnsFixture returns;
  @Autowired AddEvidence addEvidence;
  @Autowired ProcessDriver driver;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Value("${recourse.data-dir}")
  Path dataDir;

  @Test
  @DisplayName("what nothing refers to is removed after its time, what a case holds stays for good")
  void tidies() throws IOException {
    Path ofCase = file(onCase());
    Path young = file(ahead());
    Evidence unclaimed = ahead();
    Path unused = file(unclaimed);
    Path lost = Files.write(folder("evidence").resolve(UUID.randomUUID().toString()), PDF);
    Path foreign = Files.write(folder("evidence").resolve("README.txt"), PDF);
    Path left = Files.write(folder("imports").resolve(UUID.randomUUID() + ".csv"), PDF);
    Path waiting = Files.write(folder("imports").resolve(UUID.randomUUID() + ".csv"), PDF);
    age(ofCase, unused, lost, foreign, left);
    jdbc.sql("update evidence set at = ? where id = ?")
        .params(Timestamp.from(longAgo()), unclaimed.id())
        .update();
    jdbc.sql("insert into step_file (evidence, case_number, task_key, at) values (?, ?, ?, now())")
        .params(unclaimed.id(), "RC-1", "Task_InspectReturn")
        .update();

    ProcessInstance round = walk();

    assertThat(round)
        .isEnded()
        .hasPassedInOrder(
            "StartEvent_DayPassed",
            "Task_RemoveEvidence",
            "Task_RemoveUploads",
            "Task_RemoveRecords",
            "EndEvent_HouseTidied");
    assertThat(coverage.missedBy(PROCESS, List.of(round.getId()))).isEmpty();
    assertThat(List.of(ofCase, young, foreign, waiting)).allMatch(Files::exists);
    assertThat(List.of(unused, lost, left)).noneMatch(Files::exists);
    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from evidence where id = :id)
                      + (select count(*) from step_file where evidence = :id)
                    """)
                .param("id", unclaimed.id())
                .query(Integer.class)
                .single())
        .isZero();
    Files.delete(foreign);
    Files.delete(waiting);
  }

  @Test
  @DisplayName("EDG-01 an import of a node that nobody hears any more has failed, and says why")
  void leftImport() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into import_job (id, format, state, started_by, started_at, node)
            values (?, 'RECOURSE', 'RUNNING', 'agent', now(), ?)
            """)
        .params(id, UUID.randomUUID())
        .update();

    assertThat(walk()).isEnded();

    assertThat(
            jdbc.sql("select state || ' ' || failure from import_job where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("FAILED import.stopped");
  }

  private ProcessInstance walk() {
    Job timer =
        management.createJobQuery().processDefinitionKey(PROCESS).timers().list().stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    management.executeJob(timer.getId());
    ProcessInstance round =
        runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).singleResult();
    for (int step = 0; step < 3; step++) {
      management.executeJob(
          management.createJobQuery().processInstanceId(round.getId()).singleResult().getId());
    }
    return round;
  }

  private Evidence onCase() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    return addEvidence.fromCustomer(number, null, upload());
  }

  private Evidence ahead() {
    return addEvidence.ahead(upload());
  }

  private static AddEvidence.Upload upload() {
    return new AddEvidence.Upload("bill.pdf", "application/pdf", PDF);
  }

  private Path file(Evidence evidence) throws IOException {
    return folder("evidence").resolve(evidence.storedAs());
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(dataDir.resolve(name));
  }

  private void age(Path... files) throws IOException {
    for (Path file : files) {
      Files.setLastModifiedTime(file, FileTime.from(longAgo()));
    }
  }

  private Instant longAgo() {
    return clock.instant().minus(Duration.ofDays(5));
  }
}
