package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pairs that used to wait for each other in a circle, each on a connection of its own. */
@RecourseTest
class LockOrderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Parcels parcels;
  @Autowired RecordParcelNews news;
  @Autowired ReceiveParcel receive;
  @Autowired ManagementService management;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @DisplayName("LOG-01 the first scan while somebody works on its case and hears of the parcel too")
  void scan() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    Parcel parcel = parcels.of(number).get(0);

    CompletableFuture<ParcelNews.Effect> scanned =
        transaction.execute(
            begun -> {
              var held = cases.lock(number);
              CompletableFuture<ParcelNews.Effect> scan =
                  CompletableFuture.supplyAsync(() -> news.record(scanOf(parcel)));
              awaitWaiting("service_case");
              var received = receive.receive(held.number(), parcel.trackingNumber());
              return scan;
            });

    assertThat(scanned).succeedsWithin(PATIENCE);
    assertThat(parcels.of(number)).extracting(Parcel::status).contains(ParcelStatus.DELIVERED);
  }

  @Test
  @DisplayName("RET-01 a term that ends while somebody holds the case and goes on to its task")
  void term() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    String task = returns.task(number, "Task_DecideReturn").getId();
    Job over = job(number, "Timer_DecisionOverdue");

    CompletableFuture<Void> ended =
        transaction.execute(
            begun -> {
              var held = cases.lock(number);
              CompletableFuture<Void> timer =
                  CompletableFuture.runAsync(() -> management.executeJob(over.getId()));
              awaitWaiting("service_case");
              int locked =
                  jdbc.sql(
                          "select count(*) from (select 1 from work_item w where task_id = ? for"
                              + " update of w) x")
                      .param(task)
                      .query(Integer.class)
                      .single();
              assertThat(locked).isOne();
              return timer;
            });

    assertThat(ended).succeedsWithin(PATIENCE);
    assertThat(returns.task(number, "Task_DecideReturn")).isNull();
  }

  private ParcelNews scanOf(Parcel parcel) {
    Position seen =
        new Position(ParcelStatus.IN_TRANSIT, clock.instant().plus(Duration.ofMinutes(1)), "Ulm");
    return new ParcelNews(
        parcel.carrier(),
        "scan-" + parcel.trackingNumber(),
        parcel.trackingNumber(),
        seen,
        ParcelNews.Source.WEBHOOK);
  }

  /** Somebody waits for a row of this table, whatever it holds meanwhile. */
  private void awaitWaiting(String table) {
    Awaitility.await("somebody waits for " + table)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> CompletableFuture.supplyAsync(() -> waiting(table)).get() > 0);
  }

  private int waiting(String table) {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%' || ? || '%'
            """)
        .param(table)
        .query(Integer.class)
        .single();
  }

  private Job job(CaseNumber number, String element) {
    return management.createJobQuery().activityId(element).list().stream()
        .filter(
            job ->
                driver.instances(number).stream()
                    .anyMatch(instance -> instance.getId().equals(job.getProcessInstanceId())))
        .findFirst()
        .orElseThrow();
  }
}
