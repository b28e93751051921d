package io.recourse.engine.contention;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Leaves a step no further try, whatever its retry plan says: a person must look (incident). */
public class ParkStep extends JobRetryCmd {

  private static final long serialVersionUID = 1L;

  ParkStep(String job, Throwable failure) {
    super(job, failure);
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    if (job != null) {
      job.unlock();
      logException(job);
      job.setRetries(0);
    }
    return null;
  }
}
