package io.recourse.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the job executor has to do, and when the next timer falls due. */
@Component
public class DueWork {

  private final ManagementService management;
  private final ProcessEngineConfigurationImpl engine;

  DueWork(ManagementService management, ProcessEngineConfiguration engine) {
    this.management = management;
    this.engine = (ProcessEngineConfigurationImpl) engine;
  }

  /** The earliest timer that is due by then and not yet due now. */
  public Optional<Instant> nextTimerBy(Instant limit) {
    List<Job> next =
        management
            .createJobQuery()
            .timers()
            .active()
            .withRetriesLeft()
            .duedateLowerThan(Date.from(limit.plusMillis(1)))
            .orderByJobDuedate()
            .asc()
            .listPage(0, 1);
    return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
  }

  /** Whether any job could run right now. */
  public boolean isWaiting() {
    return management.createJobQuery().executable().active().count() > 0;
  }

  /** Wakes the job executor instead of waiting for its next look. */
  public void wake() {
    engine.getJobExecutor().jobWasAdded();
  }
}
