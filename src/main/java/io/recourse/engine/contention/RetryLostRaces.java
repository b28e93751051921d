package io.recourse.engine.contention;

import io.recourse.common.HeldWrites;
import io.recourse.engine.RunsWithoutEnd;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * A step that lost a race against another of its case failed for no reason of its own: it is free
 * again at once, and not after the first pause of its retry plan. One that loses again and again
 * loses to itself: it follows its plan like every other failure, and so comes to its incident. One
 * that ran without end is parked. One that failed while writes are held is left as it is: nothing
 * could be written about it, and it is tried again as if for the first time when its lock ends.
 */
public class RetryLostRaces implements FailedJobCommandFactory {

  static final int FREE_TRIES = 20;

  private static final int REMEMBERED = 10_000;

  private final HeldWrites writes;
  private final Map<String, Integer> lost =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
              return size() > REMEMBERED;
            }
          });

  public RetryLostRaces(HeldWrites writes) {
    this.writes = writes;
  }

  @Override
  public Command<Object> getCommand(String job, Throwable failure) {
    if (writes.areHeld()) {
      return left -> null;
    }
    if (RunsWithoutEnd.in(failure).isPresent()) {
      return new ParkStep(job, failure);
    }
    return LostRace.is(failure) && mayTryAtOnce(job)
        ? again -> free(again, job)
        : new DefaultJobRetryCmd(job, failure);
  }

  /** Counted anew for each try of the plan. */
  private boolean mayTryAtOnce(String job) {
    boolean may = lost.merge(job, 1, Integer::sum) <= FREE_TRIES;
    if (!may) {
      lost.remove(job);
    }
    return may;
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
