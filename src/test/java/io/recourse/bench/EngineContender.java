package io.recourse.bench;

import io.recourse.bench.Arrivals.Kind;
import io.recourse.engine.PastTheCheck;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ConfigurableApplicationContext;

/** Drives the small model on an engine: two people's tasks and one message; jobs run by itself. */
abstract class EngineContender implements Contender {

  static final String MESSAGE = "Message_BenchParcelMoved";

  private final ConfigurableApplicationContext application;
  private final Arrivals arrivals;

  EngineContender(ConfigurableApplicationContext application) {
    this.application = application;
    this.arrivals = application.getBean(Arrivals.class);
    PastTheCheck.deploy(
        application.getBean(ProcessEngine.class),
        application
            .getBean(RepositoryService.class)
            .createDeployment()
            .name("bench")
            .addClasspathResource("bench/BenchReturnProcess.bpmn")
            .addClasspathResource("bench/BenchDecision.form"));
  }

  abstract void start(String caseNumber);

  abstract void claim(String taskId);

  abstract void complete(String taskId);

  abstract void deliver(String caseNumber);

  @Override
  public int casesOf(int round) {
    return round;
  }

  @Override
  public void carry(String caseNumber) throws InterruptedException {
    arrivals.expect(caseNumber);
    start(caseNumber);
    work(caseNumber);
    arrivals.next(caseNumber, Kind.MESSAGE);
    deliver(caseNumber);
    work(caseNumber);
    arrivals.next(caseNumber, Kind.END);
    arrivals.forget(caseNumber);
  }

  private void work(String caseNumber) throws InterruptedException {
    String task = arrivals.next(caseNumber, Kind.TASK).id();
    claim(task);
    complete(task);
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  @Override
  public void close() {
    application.close();
  }
}
