package io.recourse.bench;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The engine as its Spring Boot starter sets it up: full history, metrics, its own job executor and
 * the default pool. It reads no settings file; only what it deploys is named.
 */
final class StarterEngine extends EngineContender {

  private final BenchServer.Database database;
  private final RuntimeService runtime = bean(RuntimeService.class);
  private final TaskService tasks = bean(TaskService.class);

  StarterEngine(BenchServer.Database database) {
    super(
        new SpringApplicationBuilder(Application.class, BenchBeans.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.config.name=none",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.plainUrl(),
                "--spring.datasource.username=postgres",
                "--camunda.bpm.deployment-resource-pattern=classpath*:bench/none/*.bpmn"));
    this.database = database;
  }

  @Override
  public String name() {
    return "a  starter's default engine";
  }

  @Override
  public String database() {
    return database.name();
  }

  @Override
  void start(String caseNumber) {
    runtime.startProcessInstanceByKey(ArrivalListeners.PROCESS, caseNumber);
  }

  @Override
  void claim(String taskId) {
    tasks.claim(taskId, "agent");
  }

  @Override
  void complete(String taskId) {
    tasks.complete(taskId, Map.of("decision", "approve"));
  }

  @Override
  void deliver(String caseNumber) {
    runtime.createMessageCorrelation(MESSAGE).processInstanceBusinessKey(caseNumber).correlate();
  }

  /** No component scan: nothing of the product is in here. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
  })
  static class Application {}
}
