package io.recourse.engine.run;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/**
 * Runs one direct step and what follows it in its instance. The engine's own runner wakes the
 * search for work after every step; here that is needed only where a step failed and waits to be
 * tried again.
 */
class DirectStep extends ExecuteJobsRunnable {

  private final JobExecutor search;

  DirectStep(String job, ProcessEngineImpl engine) {
    super(List.of(job), engine);
    search = jobExecutor;
    jobExecutor = new LeftAsleep(search);
  }

  @Override
  protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
    try {
      super.executeJob(job, commands, failure);
    } finally {
      if (failure.getFailure() != null) {
        search.jobWasAdded();
      }
    }
  }

  /** The job executor, save that it is not woken. */
  private static final class LeftAsleep extends JobExecutor {

    private final JobExecutor search;

    private LeftAsleep(JobExecutor search) {
      this.search = search;
    }

    @Override
    public boolean isActive() {
      return search.isActive();
    }

    @Override
    public void jobWasAdded() {
      // Nothing was added that this step does not run itself.
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
      search.executeJobs(jobs, engine);
    }

    @Override
    protected void startExecutingJobs() {
      // The search for work is started and stopped by itself.
    }

    @Override
    protected void stopExecutingJobs() {
      // The search for work is started and stopped by itself.
    }
  }
}
