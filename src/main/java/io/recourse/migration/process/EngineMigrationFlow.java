package io.recourse.migration.process;

import io.recourse.migration.MigrationFlow;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Each walk over the cases is an instance of its own, whose jobs go on after a restart. */
@Component
class EngineMigrationFlow implements MigrationFlow {

  static final String PROCESS = "MigrationProcess";
  static final String MIGRATION = "migration";
  static final String FOR_GOOD = "forGood";
  static final String MORE = "moreCases";

  private final RuntimeService runtime;

  EngineMigrationFlow(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void tryOut(UUID migration) {
    begin(migration, false);
  }

  @Override
  public void move(UUID migration) {
    begin(migration, true);
  }

  private void begin(UUID migration, boolean forGood) {
    runtime.startProcessInstanceByKey(
        PROCESS, migration.toString(), Map.of(MIGRATION, migration.toString(), FOR_GOOD, forGood));
  }
}
