package io.recourse.engine.run;

import io.recourse.common.HeldWrites;
import io.recourse.common.PastThread;
import io.recourse.engine.PastSteps;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores the step that follows a person or a message already locked for this node and hands it to a
 * thread after the commit. That spares the search and the locking transaction. Where there is no
 * room, or where another token of the instance might run, the engine's usual way is taken. A node
 * whose clock is wrong, or whose writes are held, takes no step at all.
 */
public class DirectJobs extends JobManager {

  private final DirectSteps steps;
  private final NodeClock clock;
  private final HeldWrites writes;

  public DirectJobs(DirectSteps steps, NodeClock clock, HeldWrites writes) {
    this.steps = steps;
    this.clock = clock;
    this.writes = writes;
  }

  @Override
  public List<AcquirableJobEntity> findNextJobsToExecute(Page page) {
    return !writes.areHeld() && clock.agrees() ? super.findNextJobsToExecute(page) : List.of();
  }

  @Override
  public void send(MessageEntity step) {
    if (PastThread.isHere()) {
      PastSteps.keep(step);
      step.insert();
      return;
    }
    if (!mayGoDirectly(step) || !steps.reserve()) {
      super.send(step);
      return;
    }
    JobExecutor executor = executor();
    TransactionSynchronizationManager.registerSynchronization(
        new DirectRun(
            step, Context.getProcessEngineConfiguration(), steps, writes, System::nanoTime));
    step.setLockOwner(executor.getLockOwner());
    Duration lock = Duration.ofMillis(executor.getLockTimeInMillis());
    step.setLockExpirationTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(lock)));
    step.insert();
  }

  @Override
  public void schedule(TimerEntity timer) {
    if (PastThread.isHere()) {
      PastSteps.keep(timer);
      timer.insert();
      return;
    }
    super.schedule(timer);
  }

  // A step inside a running job is the engine's own to queue. Where the token stands on a branch,
  // only the search for work keeps two steps of one instance from running at once.
  private boolean mayGoDirectly(MessageEntity step) {
    return executor().isActive()
        && clock.agreed()
        && TransactionSynchronizationManager.isSynchronizationActive()
        && Context.getJobExecutorContext() == null
        && !step.isSuspended()
        && isJobDue(step)
        && isJobPriorityInJobExecutorPriorityRange(step.getPriority())
        && step.getExecution() != null
        && step.getExecution().isProcessInstanceExecution();
  }

  private static JobExecutor executor() {
    return Context.getProcessEngineConfiguration().getJobExecutor();
  }
}
