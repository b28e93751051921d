package io.recourse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.recourse.RecourseApplication;
import io.recourse.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Nodes on one database take the same steps at the same time. Run with {@code -Pfaults}. */
class JobRaceFaults {

  private static final int JOBS = 1_000;
  private static final int NODES = 3;

  /** How often each case's step was run, whatever became of its transaction. */
  private static final Map<String, AtomicInteger> RUNS = new ConcurrentHashMap<>();

  @TempDir static Path folder;

  @Test
  @DisplayName("J1 three nodes race for 1,000 due steps: each is run once")
  void eachStepOnce() throws IOException {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder.resolve("postgres"))) {
      race(server.url());
    }
  }

  private static void race(String url) {
    List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    try {
      for (int node = 0; node < NODES; node++) {
        nodes.add(start(url, node));
      }
      plan(nodes.get(0));
      ListAppender<ILoggingEvent> log = listen();
      long begun = System.nanoTime();
      nodes.forEach(node -> node.getBean(JobExecutor.class).start());
      ManagementService jobs = nodes.get(0).getBean(ManagementService.class);
      Awaitility.await("every step is done")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> left(jobs) == 0);
      report(begun, log);
    } finally {
      nodes.forEach(ConfigurableApplicationContext::close);
    }
    assertThat(RUNS).hasSize(JOBS);
    assertThat(RUNS.values()).allMatch(runs -> runs.get() == 1, "run once");
  }

  private static void plan(ConfigurableApplicationContext node) {
    node.getBean(RepositoryService.class)
        .createDeployment()
        .name("faults")
        .addClasspathResource("faults/CountedProcess.bpmn")
        .deploy();
    for (int job = 0; job < JOBS; job++) {
      node.getBean(RuntimeService.class)
          .startProcessInstanceByKey("CountedProcess", "RC-" + (900_000_000 + job));
    }
    assertThat(left(node.getBean(ManagementService.class))).isEqualTo(JOBS);
  }

  private static long left(ManagementService jobs) {
    return jobs.createJobQuery().processDefinitionKey("CountedProcess").count();
  }

  private static ConfigurableApplicationContext start(String url, int number) {
    ConfigurableApplicationContext node =
        new SpringApplicationBuilder(RecourseApplication.class, Steps.class)
            .profiles("test")
            .run(
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--camunda.bpm.job-execution.enabled=true",
                "--recourse.engine.history=none",
                "--recourse.data-dir=" + folder.resolve("node-" + number),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres");
    node.getBean(JobExecutor.class).shutdown();
    return node;
  }

  private static ListAppender<ILoggingEvent> listen() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.jobexecutor");
    logger.addAppender(log);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    return log;
  }

  private static void report(long begun, ListAppender<ILoggingEvent> log) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    long lost =
        log.list.stream()
            .filter(event -> event.getMessage().contains("failed to Lock"))
            .mapToLong(event -> Long.parseLong(event.getArgumentArray()[1].toString()))
            .sum();
    System.out.printf(
        "J1 %d nodes, %d steps: %d effects, at most %d each; races lost on locking: %d; %.0f"
            + " steps/s%n",
        NODES,
        JOBS,
        RUNS.values().stream().mapToInt(AtomicInteger::get).sum(),
        RUNS.values().stream().mapToInt(AtomicInteger::get).max().orElse(0),
        lost,
        JOBS / seconds);
  }

  /** The counted step, the same for every node. */
  static class Steps {

    @Bean
    JavaDelegate countedStepDelegate() {
      return step ->
          RUNS.computeIfAbsent(step.getProcessBusinessKey(), key -> new AtomicInteger())
              .incrementAndGet();
    }
  }
}
