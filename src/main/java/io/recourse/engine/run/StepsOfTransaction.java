package io.recourse.engine.run;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the steps of the running transaction, over every engine command in it. */
final class StepsOfTransaction implements TransactionSynchronization {

  private int steps;

  private StepsOfTransaction() {}

  /** One more step; returns how many there are now, and 1 where no transaction runs. */
  static int add() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return 1;
    }
    var counted =
        (StepsOfTransaction)
            TransactionSynchronizationManager.getResource(StepsOfTransaction.class);
    if (counted == null) {
      counted = new StepsOfTransaction();
      TransactionSynchronizationManager.registerSynchronization(counted);
      counted.resume();
    }
    counted.steps++;
    return counted.steps;
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResourceIfPossible(StepsOfTransaction.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(StepsOfTransaction.class, this);
  }

  @Override
  public void afterCompletion(int status) {
    suspend();
  }
}
