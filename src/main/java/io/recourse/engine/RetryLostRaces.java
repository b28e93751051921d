package io.recourse.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
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

  /** SQL state class "transaction rollback": deadlock or serialization failure. */
  private static final String ROLLED_BACK = "40";

  @Override
  public Command<Object> getCommand(String job, Throwable failure) {
    if (StepsExceeded.isCauseOf(failure)) {
      return new ParkStep(job, failure);
    }
    return isLostRace(failure) ? again -> free(again, job) : new DefaultJobRetryCmd(job, failure);
  }

  static boolean isLostRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException || isRolledBack(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRolledBack(Throwable cause) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().startsWith(ROLLED_BACK);
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
