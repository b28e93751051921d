package io.recourse.policy.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.engine.PastTheCheck;
import io.recourse.engine.ProcessStarter;
import io.recourse.engine.TableTimeExceeded;
import io.recourse.engine.TableTrial;
import io.recourse.policy.NoAnswer;
import io.recourse.policy.RuleTables;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that came past the check and counts for years is stopped, and other work goes on. */
@RecourseTest
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowTablesTest {

  private static final Duration SOON = Duration.ofSeconds(6);
  private static final Map<String, Object> FACTS = Map.of("amount", 10, "shopDayPercent", 1);

  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired ProcessStarter starter;
  @Autowired RuleTables tables;
  @Autowired TableTrial trials;

  private final String key = "slowTable" + System.nanoTime();
  private String table;
  private final List<String> deployed = new ArrayList<>();

  @BeforeEach
  void slow() throws IOException {
    table =
        Files.readString(Path.of("processes/decisions/refundApproval.dmn"))
            .replace("\"refundApproval\"", "\"" + key + "\"")
            .replace("#refundApproval", "#" + key)
            .replace("<text>0</text>", "<text>" + SlowCell.text() + "</text>");
    deployed.add(PastTheCheck.deploy(engine, key + ".dmn", table));
  }

  @AfterEach
  void remove() {
    deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
  }

  @Test
  @DisplayName("B1 whoever asks a table that does not answer is told so within seconds")
  void asked() {
    long before = System.nanoTime();

    assertThatThrownBy(() -> engine.getDecisionService().evaluateDecisionTableByKey(key, FACTS))
        .hasRootCauseInstanceOf(TableTimeExceeded.class)
        .hasStackTraceContaining(key);

    Duration taken = Duration.ofNanos(System.nanoTime() - before);
    System.out.printf("A table without end is stopped after %d ms%n", taken.toMillis());
    assertThat(taken).isLessThan(SOON);
    assertThatThrownBy(() -> tables.evaluate(key, FACTS))
        .as("the product does not even ask what the check refuses")
        .isInstanceOf(NoAnswer.class)
        .hasMessageContaining(key);
    assertThat(tables.evaluate("refundApproval", FACTS).values())
        .containsEntry("approval", "AUTOMATIC");
  }

  @Test
  @DisplayName("B3 many slow rows on trial end together in time; each says whether it was answered")
  void tried() {
    long before = System.nanoTime();

    List<TableTrial.Answer> answers =
        trials.ask(key, table.getBytes(UTF_8), nCopies(200, FACTS), Duration.ofSeconds(1));

    Duration taken = Duration.ofNanos(System.nanoTime() - before);
    System.out.printf("200 slow rows on trial are stopped after %d ms%n", taken.toMillis());
    assertThat(taken).isLessThan(Duration.ofSeconds(3));
    assertThat(answers)
        .hasSize(200)
        .allMatch(it -> it.results().isEmpty() && it.failure().contains("stopped after 1 seconds"));
  }

  @Test
  @DisplayName("B1 a step that asks a table without an answer is parked at its first try")
  void parked() {
    String process =
        Bpmn.convertToString(
            Bpmn.createExecutableProcess("AsksSlowly")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_A")
                .businessRuleTask("Task_Ask")
                .camundaAsyncBefore()
                .camundaDecisionRef(key)
                .endEvent("EndEvent_A")
                .done());
    deployed.add(PastTheCheck.deploy(engine, "AsksSlowly.bpmn", process));
    CaseNumber number = new CaseNumber("RC-" + (10_000_000_000L + System.nanoTime() % 1_000_000L));
    String instance = starter.startByKey("AsksSlowly", number, FACTS).id();
    Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();

    assertThatThrownBy(() -> jobs.executeJob(job.getId()))
        .hasStackTraceContaining(TableTimeExceeded.class.getName());

    assertThat(jobs.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isZero();
    assertThat(runtime.createIncidentQuery().processInstanceId(instance).count()).isOne();
  }
}
