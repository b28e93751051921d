package io.recourse.recalls;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseApplication;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Orders;
import io.recourse.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recall of a thousand whose server is stopped on the way. Run with {@code -Pfaults}. */
class RecallFaults {

  private static final int BUYERS = 1_000;

  @TempDir static Path folder;

  @Test
  @DisplayName("INT-08 1,000 children: each opened once and told once, over a stop in the middle")
  void thousand() throws IOException {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"))) {
      CaseNumber recall;
      int before;
      long begun;
      try (ConfigurableApplicationContext first = start(server.url(), 1)) {
        recall = raise(first);
        begun = System.nanoTime();
        first.getBean(JobExecutor.class).start();
        await(first, recall, done -> done >= BUYERS / 3);
        before = progress(first, recall).done();
      }
      long stopped = System.nanoTime();
      assertThat(before).isBetween(BUYERS / 3, BUYERS - 1);
      try (ConfigurableApplicationContext second = start(server.url(), 2)) {
        long again = System.nanoTime();
        second.getBean(JobExecutor.class).start();
        await(second, recall, done -> done == BUYERS);
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> second.getBean(Cases.class).get(recall).deriveStatus() == CaseStatus.CLOSED);
        demandOnce(second, recall);
        System.out.printf(
            "%d children: %d in %.0f s, the rest after a stop in %.0f s%n",
            BUYERS, before, (stopped - begun) / 1e9, (System.nanoTime() - again) / 1e9);
      }
    }
  }

  private static CaseNumber raise(ConfigurableApplicationContext node) {
    String sku = "HEATER-" + UUID.randomUUID();
    Orders orders = node.getBean(Orders.class);
    Instant now = node.getBean(java.time.Clock.class).instant();
    for (int buyer = 0; buyer < BUYERS; buyer++) {
      assertThat(RecallOrders.bought(orders, "C-" + UUID.randomUUID(), sku, 1, now)).isNotNull();
    }
    WantedRecall wanted = new WantedRecall("EU-1", sku, List.of(), "REFUND", "Unplug it.");
    return node.getBean(RaiseRecall.class).raise(wanted).recall().number();
  }

  private static void demandOnce(ConfigurableApplicationContext node, CaseNumber recall) {
    assertThat(progress(node, recall)).isEqualTo(new RecallProgress(BUYERS, BUYERS, 0, 0));
    for (String once :
        List.of(
            "select count(distinct child) from recall_child where recall = ?",
            "select count(*) from case_link where parent = ?",
            "select count(*) from recall_letter where recall = ?",
            "select count(*) from case_message where subject like '%recall of A heater'"
                + " and case_number in (select child from recall_child where recall = ?)")) {
      assertThat(
              node.getBean(JdbcClient.class)
                  .sql(once)
                  .param(recall.value())
                  .query(Long.class)
                  .single())
          .as(once)
          .isEqualTo(BUYERS);
    }
  }

  private static RecallProgress progress(ConfigurableApplicationContext node, CaseNumber recall) {
    return node.getBean(RecallBook.class).progress(recall);
  }

  private static void await(
      ConfigurableApplicationContext node, CaseNumber recall, IntPredicate enough) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .atMost(Duration.ofMinutes(6))
        .until(() -> enough.test(progress(node, recall).done()));
  }

  private static ConfigurableApplicationContext start(String url, int number) {
    ConfigurableApplicationContext node =
        new SpringApplicationBuilder(RecourseApplication.class)
            .profiles("demo", "test")
            .run(
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=true",
                "--recourse.demo.cases=none",
                "--recourse.data-dir=" + folder.resolve("node-" + number),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres");
    node.getBean(JobExecutor.class).shutdown();
    return node;
  }
}
