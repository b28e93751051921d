package io.recourse.bench;

import io.recourse.RecourseApplication;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The product as it runs: worklist and audit written in the engine's transactions. */
final class OwnEngine extends EngineContender {

  private static final Worker AGENT = new Worker("agent", Set.of("agent"));

  private final BenchServer.Database database;
  private final ProcessStarter starter = bean(ProcessStarter.class);
  private final ClaimTask claim = bean(ClaimTask.class);
  private final CompleteTask complete = bean(CompleteTask.class);
  private final ProcessMessages messages = bean(ProcessMessages.class);

  OwnEngine(BenchServer.Database database, Path dataDir) {
    super(
        new SpringApplicationBuilder(RecourseApplication.class, BenchBeans.class)
            .profiles("demo", "bench")
            .run(
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--recourse.demo.cases=none",
                "--recourse.data-dir=" + dataDir,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=20"));
    this.database = database;
  }

  @Override
  public String name() {
    return "b  our engine, audit and worklist";
  }

  @Override
  public String database() {
    return database.name();
  }

  @Override
  void start(String caseNumber) {
    starter.startByKey(ArrivalListeners.PROCESS, new CaseNumber(caseNumber), Map.of());
  }

  @Override
  void claim(String taskId) {
    claim.claim(taskId, AGENT, Version.ANY);
  }

  @Override
  void complete(String taskId) {
    complete.complete(taskId, AGENT, Version.ANY, Map.of("decision", "approve"));
  }

  @Override
  void deliver(String caseNumber) {
    messages.deliver(MESSAGE, new CaseNumber(caseNumber), Map.of());
  }
}
