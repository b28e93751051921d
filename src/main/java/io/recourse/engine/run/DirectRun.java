package io.recourse.engine.run;

import io.recourse.common.HeldWrites;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Runs a step that was stored locked once its transaction is durable; gives its room back. While
 * writes are held it is left to its lock, and found when that runs out.
 */
class DirectRun implements TransactionSynchronization {

  private final MessageEntity step;
  private final ProcessEngineConfigurationImpl engine;
  private final DirectSteps steps;
  private final HeldWrites writes;
  private final LongSupplier ticks;
  private final long lockedAt;

  /**
   * @param ticks nanoseconds
   */
  DirectRun(
      MessageEntity step,
      ProcessEngineConfigurationImpl engine,
      DirectSteps steps,
      HeldWrites writes,
      LongSupplier ticks) {
    this.step = step;
    this.engine = engine;
    this.steps = steps;
    this.writes = writes;
    this.ticks = ticks;
    this.lockedAt = ticks.getAsLong();
  }

  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_COMMITTED) {
      steps.go(this);
    } else {
      steps.release();
    }
  }

  Executor threads() {
    return ((SpringJobExecutor) engine.getJobExecutor()).getTaskExecutor();
  }

  void run() {
    if (writes.areHeld()) {
      return;
    }
    if (hasWaitedLong()) {
      giveBack();
    } else {
      new DirectStep(step.getId(), engine.getProcessEngine()).run();
    }
  }

  // With its lock over, another node would run it beside this one.
  private boolean hasWaitedLong() {
    Duration lock = Duration.ofMillis(engine.getJobExecutor().getLockTimeInMillis());
    return ticks.getAsLong() - lockedAt > lock.dividedBy(2).toNanos();
  }

  // Never on the thread that committed: there the transaction still has its connection, and whoever
  // waits for a second one with the first in hand waits for ever. If this fails too, the lock runs
  // out and any node finds the step.
  void giveBack() {
    engine.getCommandExecutorTxRequiresNew().execute(new GiveBackStep(step));
    engine.getJobExecutor().jobWasAdded();
  }
}
