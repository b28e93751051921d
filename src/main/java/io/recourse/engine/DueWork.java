package io.recourse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the job executor has to do, and when the next timer falls due. */
@Component
public class DueWork {

  private static final int LOOK_AHEAD = 50;

  private final ManagementService management;
  private final ProcessEngineConfigurationImpl engine;

  DueWork(ManagementService management, ProcessEngineConfiguration engine) {
    this.management = management;
    this.engine = (ProcessEngineConfigurationImpl) engine;
  }

  /** The earliest timer of a running instance that is due by then; housekeeping is left out. */
  public Optional<Instant> nextTimerBy(Instant limit) {
    return management
        .createJobQuery()
        .timers()
        .active()
        .withRetriesLeft()
        .duedateLowerThan(Date.from(limit.plusMillis(1)))
        .orderByJobDuedate()
        .asc()
        .listPage(0, LOOK_AHEAD)
        .stream()
        .filter(DueWork::belongsToAnInstance)
        .map(job -> job.getDuedate().toInstant())
        .findFirst();
  }

  /** Whether any job of a running instance could run right now, and somebody would run it. */
  public boolean isWaiting() {
    return engine.getJobExecutor().isActive() && hasExecutable();
  }

  /** The same of rounds that time alone begins, too. */
  public boolean isWaitingOrToBegin() {
    return engine.getJobExecutor().isActive()
        && executable().anyMatch(job -> job.getProcessDefinitionId() != null);
  }

  private boolean hasExecutable() {
    return executable().anyMatch(DueWork::belongsToAnInstance);
  }

  private Stream<Job> executable() {
    return management.createJobQuery().executable().active().listPage(0, LOOK_AHEAD).stream();
  }

  private static boolean belongsToAnInstance(Job job) {
    return job.getProcessInstanceId() != null;
  }

  /** Wakes the job executor instead of waiting for its next look. */
  public void wake() {
    engine.getJobExecutor().jobWasAdded();
  }
}
