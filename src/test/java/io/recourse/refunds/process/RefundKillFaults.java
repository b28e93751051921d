package io.recourse.refunds.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.RecourseApplication;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Nodes die in the middle of refunds; a living one carries on. Run with {@code -Pfaults}: sixty
 * kills, fewer where eleven minutes are over before.
 */
class RefundKillFaults {

  private static final List<String> POINTS =
      List.of(
          "before-intent",
          "after-intent",
          "after-request-sent",
          "after-response",
          "after-result",
          "before-commit");
  private static final int KILLS = Integer.getInteger("recourse.kills", 60);
  private static final Duration TIME =
      Duration.ofMinutes(Integer.getInteger("recourse.kill-minutes", 11));
  private static final List<String> SHORT_TIMES =
      List.of(
          "--server.port=0",
          "--management.server.port=0",
          "--camunda.bpm.job-execution.enabled=true",
          "--camunda.bpm.job-execution.lock-time-in-millis=3000",
          "--camunda.bpm.job-execution.wait-time-in-millis=200",
          "--camunda.bpm.job-execution.max-wait=500",
          "--recourse.gateway.timeout=PT1S",
          "--recourse.gateway.look-up-after=PT1S");

  @TempDir static Path folder;

  private final List<Long> recoveries = new ArrayList<>();
  private ConfigurableApplicationContext survivor;
  private Victim standby;

  @AfterEach
  void stop() {
    if (standby != null) {
      standby.close();
    }
    if (survivor != null) {
      survivor.close();
    }
  }

  @Test
  @DisplayName("R1 kill -9 anywhere in a refund: one refund per decision")
  void killed_anywhere() throws Exception {
    Instant end = Instant.now().plus(TIME);
    survivor = start();
    List<RefundId> all = new ArrayList<>();
    standby = Victim.armed(POINTS.get(0), database());
    for (int kill = 0; kill < KILLS && Instant.now().isBefore(end); kill++) {
      String nextPoint = POINTS.get((kill + 1) % POINTS.size());
      all.add(kill(standby, 100 + kill, nextPoint, end));
    }
    report(all);
    assertThat(all).as("each point at least once").hasSizeGreaterThanOrEqualTo(POINTS.size());
    assertThat(all).allMatch(this::isSettled, "settled");
    assertThat(all).allMatch(refund -> booked(refund) == 1, "one refund per decision");
  }

  private RefundId kill(Victim victim, long amount, String nextPoint, Instant end)
      throws Exception {
    RefundScenario scenario = survivor.getBean(RefundScenario.class);
    CaseNumber number = scenario.approvedCase(scenario.order(1, amount), 1, "agent");
    RefundId refund = scenario.reserved(number, amount);
    var started =
        survivor
            .getBean(ProcessStarter.class)
            .startByKey(
                "RefundProcess",
                number,
                Map.of("caseNumber", number.value(), "refundId", refund.toString()));
    assertThat(started.key()).isEqualTo("RefundProcess");
    victim.work();
    assertThat(victim.exitCode()).as("died at its fault point").isEqualTo(137);
    Instant death = Instant.now();
    JobExecutor survivorsJobs = survivor.getBean(JobExecutor.class);
    survivorsJobs.start();
    standby = Victim.armed(nextPoint, database());
    while (!isOver(number) && Instant.now().isBefore(end.plusSeconds(60))) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    recoveries.add(Duration.between(death, Instant.now()).toMillis());
    survivorsJobs.shutdown();
    return refund;
  }

  private ConfigurableApplicationContext start() {
    List<String> settings = new ArrayList<>(SHORT_TIMES);
    settings.add("--recourse.data-dir=" + folder.resolve("survivor"));
    ConfigurableApplicationContext node =
        new SpringApplicationBuilder(RecourseApplication.class)
            .profiles("test")
            .run(settings.toArray(String[]::new));
    node.getBean(JobExecutor.class).shutdown();
    return node;
  }

  private String database() {
    return survivor.getBean(HikariDataSource.class).getJdbcUrl();
  }

  private boolean isOver(CaseNumber number) {
    return survivor
            .getBean(RuntimeService.class)
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value())
            .count()
        == 0;
  }

  private boolean isSettled(RefundId refund) {
    return survivor.getBean(Refunds.class).get(refund).state() == RefundState.SETTLED;
  }

  private long booked(RefundId refund) {
    String key = survivor.getBean(Refunds.class).get(refund).promise().idempotencyKey();
    RefundScenario scenario = survivor.getBean(RefundScenario.class);
    long booked =
        scenario.count(
            "select count(*) from simulated_gateway_refund where idempotency_key = ?", key);
    long entered =
        scenario.count(
            "select count(*) from ledger_entry where refund_id = ? and kind = 'SETTLE'",
            refund.value());
    return Math.max(booked, entered);
  }

  private void report(List<RefundId> all) {
    Collections.sort(recoveries);
    System.out.printf(
        "R1 kills: %d over %d points; refunds per decision: %.3f; recovery p50 %d ms, p99 %d ms%n",
        all.size(),
        POINTS.size(),
        all.stream().mapToLong(this::booked).average().orElse(0),
        recoveries.get(recoveries.size() / 2),
        recoveries.get(Math.min(recoveries.size() - 1, recoveries.size() * 99 / 100)));
  }

  /** A node that dies at its fault point. */
  private record Victim(Process process, Path log) {

    static Victim armed(String point, String database) throws IOException {
      Path log = folder.resolve("victim-" + System.nanoTime() + ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xmx400m",
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Duser.timezone=UTC",
              "-Drecourse.fault-point=" + point,
              "-cp",
              classPath(),
              RefundNode.class.getName()));
      command.addAll(SHORT_TIMES);
      command.add("--spring.main.lazy-initialization=true");
      command.add("--spring.flyway.enabled=false");
      command.add("--spring.datasource.url=" + database);
      command.add("--spring.datasource.username=postgres");
      command.add("--spring.datasource.hikari.maximum-pool-size=6");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new Victim(process, log);
    }

    // Maven's runner names a folder twice; the second time its models would be deployed again.
    private static String classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .distinct()
          .collect(Collectors.joining(File.pathSeparator));
    }

    /** Lets it take jobs; what was written to its input before it reads waits there. */
    void work() {
      try {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
      } catch (IOException alreadyDead) {
        System.out.println("A node died before it was told to work: " + log);
      }
    }

    int exitCode() throws InterruptedException {
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("%s", log).isTrue();
      return process.exitValue();
    }

    void close() {
      process.destroyForcibly();
    }
  }
}
