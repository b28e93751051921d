package io.recourse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseApplication;
import io.recourse.engine.EngineClock;
import io.recourse.platform.EmbeddedDatabase;
import io.recourse.platform.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of a running node jumps, with timers due now, today and in a month. Run with {@code
 * -Pfaults}.
 */
class NodeClockFaults {

  private static final String NOW = "ClockDueNowProcess";
  private static final String TODAY = "ClockDueTodayProcess";
  private static final String MONTH = "ClockDueInAMonthProcess";
  private static final int EACH = 100;
  private static final Duration WATCHED = Duration.ofSeconds(10);

  @TempDir static Path folder;

  private JdbcClient jdbc;

  @Test
  @DisplayName("J5 a node's clock jumps 90 days ahead and an hour back: none early, none lost")
  void jumps() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"));
        ConfigurableApplicationContext node = start(server.url())) {
      jdbc = node.getBean(JdbcClient.class);
      MovableClock clock = node.getBean(MovableClock.class);
      node.getBean(EngineClock.class).follow();
      List.of(NOW, TODAY, MONTH).forEach(process -> deploy(node, process));
      for (String away : List.of("P90D", "-PT1H")) {
        List.of(NOW, TODAY, MONTH).forEach(process -> fill(node, process));
        due(TODAY, "4 hours");
        due(MONTH, "30 days");

        clock.setAhead(Duration.parse(away));
        due(NOW, "0 hours");
        TimeUnit.MILLISECONDS.sleep(WATCHED.toMillis());
        int whileWrong = EACH - left(NOW);
        long right = System.nanoTime();
        clock.setAhead(Duration.ZERO);
        Awaitility.await("what is due is fired")
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(50))
            .until(() -> left(NOW) == 0);
        Duration late = Duration.ofNanos(System.nanoTime() - right);
        TimeUnit.MILLISECONDS.sleep(WATCHED.toMillis());
        int early = 2 * EACH - left(TODAY) - left(MONTH);

        System.out.printf(
            "J5 clock jumps %s: %d of %d due fired while it was wrong, all within %,d ms once it"
                + " was right; %d of %d early%n",
            away, whileWrong, EACH, late.toMillis(), early, 2 * EACH);
        assertThat(whileWrong).isZero();
        assertThat(early).isZero();
      }
    }
  }

  private static void deploy(ConfigurableApplicationContext node, String process) {
    var deployed =
        node.getBean(RepositoryService.class)
            .createDeployment()
            .addModelInstance(
                process + ".bpmn",
                Bpmn.createExecutableProcess(process)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("StartEvent_Began")
                    .intermediateCatchEvent("Timer_Over")
                    .name("A year passed")
                    .timerWithDuration("P365D")
                    .endEvent("EndEvent_Over")
                    .done())
            .deploy();
  }

  private void fill(ConfigurableApplicationContext node, String process) {
    for (int timer = left(process); timer < EACH; timer++) {
      var started = node.getBean(RuntimeService.class).startProcessInstanceByKey(process);
    }
  }

  private void due(String process, String in) {
    int set =
        jdbc.sql(
                """
                update act_ru_job set duedate_ = (now() + cast(? as interval)) at time zone 'UTC'
                where process_def_key_ = ?
                """)
            .params(in, process)
            .update();
    assertThat(set).isEqualTo(EACH);
  }

  private int left(String process) {
    return jdbc.sql("select count(*) from act_ru_job where process_def_key_ = ?")
        .param(process)
        .query(Integer.class)
        .single();
  }

  private static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(RecourseApplication.class, MovedMachine.class)
        .profiles("test")
        .run(
            "--spring.main.banner-mode=off",
            "--server.port=0",
            "--logging.level.root=OFF",
            "--camunda.bpm.job-execution.enabled=true",
            "--recourse.data-dir=" + folder.resolve("data"),
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres");
  }

  /** The machine's clock is the product's here, so that both jump. */
  static class MovedMachine {

    @Bean
    @Primary
    NodeClock movedMachine(JdbcClient jdbc, MovableClock machine) {
      return new NodeClock(jdbc, machine, Duration.ofSeconds(30));
    }
  }
}
