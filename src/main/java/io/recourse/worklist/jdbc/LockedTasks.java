package io.recourse.worklist.jdbc;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tasks that the running transaction has locked together with their cases. */
final class LockedTasks implements TransactionSynchronization {

  private static final Object KEY = LockedTasks.class;

  private final Set<String> ids = new HashSet<>();

  private LockedTasks() {}

  static void add(String taskId) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    LockedTasks locked = (LockedTasks) TransactionSynchronizationManager.getResource(KEY);
    if (locked == null) {
      locked = new LockedTasks();
      TransactionSynchronizationManager.bindResource(KEY, locked);
      TransactionSynchronizationManager.registerSynchronization(locked);
    }
    locked.ids.add(taskId);
  }

  static boolean has(String taskId) {
    return TransactionSynchronizationManager.getResource(KEY) instanceof LockedTasks locked
        && locked.ids.contains(taskId);
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
