package io.recourse.moneydue;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was looked at in the running transaction, so that a case of many lines is looked at once.
 */
final class SeenInTransaction implements TransactionSynchronization {

  private final Set<String> seen = new HashSet<>();

  private SeenInTransaction() {}

  /** Whether this is new in the running transaction; always so outside of one. */
  static boolean isNew(String what) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return true;
    }
    var running =
        (SeenInTransaction) TransactionSynchronizationManager.getResource(SeenInTransaction.class);
    if (running == null) {
      running = new SeenInTransaction();
      running.resume();
      TransactionSynchronizationManager.registerSynchronization(running);
    }
    return running.seen.add(what);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(SeenInTransaction.class);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(SeenInTransaction.class, this);
  }

  @Override
  public void afterCompletion(int status) {
    suspend();
  }
}
