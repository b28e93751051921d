package io.recourse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseApplication;
import io.recourse.platform.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers of many cases come due in one moment. Run with {@code -Pfaults}. */
class TimerRushFaults {

  private static final int TIMERS = Integer.getInteger("recourse.rush-timers", 10_000);
  private static final String PROCESS = "TimerRushProcess";

  @TempDir static Path folder;

  @Test
  @DisplayName(
      "J5 10,000 timers due at once: each fires once; how many a second, how late the last")
  void allFire() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        ConfigurableApplicationContext product = start(server.url())) {
      deploy(product.getBean(RepositoryService.class));
      wait(product.getBean(RuntimeService.class));
      JdbcClient jdbc = product.getBean(JdbcClient.class);
      assertThat(open(jdbc)).isEqualTo(TIMERS);

      long due = System.nanoTime();
      makeDue(jdbc);
      Duration half = until(jdbc, TIMERS / 2, due);
      Duration last = until(jdbc, 0, due);

      System.out.printf(
          "%,d timers due at once: %,.0f fired per second, half within %,d ms, the last %,d ms"
              + " late%n",
          TIMERS, TIMERS * 1_000.0 / last.toMillis(), half.toMillis(), last.toMillis());
      assertThat(failed(jdbc)).isZero();
    }
  }

  private static void deploy(RepositoryService repository) {
    var deployed =
        repository
            .createDeployment()
            .name("timer rush")
            .addModelInstance(
                PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("StartEvent_RushBegan")
                    .intermediateCatchEvent("Timer_RushOver")
                    .name("A day passed")
                    .timerWithDuration("P1D")
                    .endEvent("EndEvent_RushOver")
                    .done())
            .deploy();
  }

  private static void wait(RuntimeService runtime) {
    IntStream.range(0, TIMERS)
        .parallel()
        .forEach(
            index -> {
              var started =
                  runtime.startProcessInstanceByKey(
                      PROCESS, "RC-%010d".formatted(9_000_000_000L + index), Map.of());
            });
  }

  private static void makeDue(JdbcClient jdbc) {
    int due =
        jdbc.sql(
                """
                update act_ru_job set duedate_ = now() at time zone 'UTC'
                where process_def_key_ = ? and type_ = 'timer'
                """)
            .param(PROCESS)
            .update();
    assertThat(due).isEqualTo(TIMERS);
  }

  private static Duration until(JdbcClient jdbc, int left, long since) throws InterruptedException {
    while (open(jdbc) > left) {
      TimeUnit.MILLISECONDS.sleep(50);
      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofMinutes(10));
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  private static int open(JdbcClient jdbc) {
    return count(jdbc, "select count(*) from act_ru_job where process_def_key_ = ?");
  }

  private static int failed(JdbcClient jdbc) {
    return count(
        jdbc,
        """
        select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
        where d.key_ = ?
        """);
  }

  private static int count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).param(PROCESS).query(Integer.class).single();
  }

  private static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(RecourseApplication.class)
        .profiles("demo")
        .run(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--logging.level.root=OFF",
            "--recourse.demo.cases=none",
            "--recourse.data-dir=" + folder.resolve("data"),
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres");
  }
}
