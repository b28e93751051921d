package io.recourse.engine.run;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.transaction.support.TransactionSynchronization;

/** Runs a step that was stored locked once its transaction is durable; gives its room back. */
class DirectRun implements TransactionSynchronization {

  private final MessageEntity step;
  private final ProcessEngineConfigurationImpl engine;
  private final Semaphore room;

  DirectRun(MessageEntity step, ProcessEngineConfigurationImpl engine, Semaphore room) {
    this.step = step;
    this.engine = engine;
    this.room = room;
  }

  @Override
  public void afterCompletion(int status) {
    if (status != STATUS_COMMITTED) {
      room.release();
      return;
    }
    try {
      ((SpringJobExecutor) engine.getJobExecutor()).getTaskExecutor().execute(this::run);
    } catch (RejectedExecutionException full) {
      room.release();
      ForkJoinPool.commonPool().execute(this::giveBack);
    }
  }

  private void run() {
    try {
      new DirectStep(step.getId(), engine.getProcessEngine()).run();
    } finally {
      room.release();
    }
  }

  // On a thread of its own: here the committed transaction still has its connection, and whoever
  // waits for a second one with the first in hand waits for ever. If this fails too, the lock runs
  // out and any node finds the step.
  private void giveBack() {
    engine.getCommandExecutorTxRequiresNew().execute(new UnlockJobCmd(step.getId()));
    engine.getJobExecutor().jobWasAdded();
  }
}
