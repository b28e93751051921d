package io.recourse.engine;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * A step that lost a race against another of its case failed for no reason of its own: it is free
 * again at once, and not after the first pause of its retry plan. One that ran without end is
 * parked. Every other failure follows the plan.
 */
class RetryLostRaces implements FailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String job, Throwable failure) {
    if (StepsExceeded.isCauseOf(failure)) {
      return new ParkStep(job, failure);
    }
    return LostRace.is(failure) ? again -> free(again, job) : new DefaultJobRetryCmd(job, failure);
  }

  private static Object free(CommandContext context, String id) {
    JobEntity job = context.getJobManager().findJobById(id);
    if (job != null) {
      job.unlock();
      context
          .getTransactionContext()
          .addTransactionListener(
              TransactionState.COMMITTED,
              done -> context.getProcessEngineConfiguration().getJobExecutor().jobWasAdded());
    }
    return null;
  }
}
