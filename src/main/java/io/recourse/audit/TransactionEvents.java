package io.recourse.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of the running transaction, dropped with it when it rolls back. */
final class TransactionEvents implements TransactionSynchronization {

  private static final Object KEY = TransactionEvents.class;

  private final List<PendingEvent> pending = new ArrayList<>();

  private TransactionEvents() {}

  static TransactionEvents current() {
    Object bound = TransactionSynchronizationManager.getResource(KEY);
    return bound == null ? begin() : (TransactionEvents) bound;
  }

  /** Hands out what was published since the last call and forgets it. */
  static List<PendingEvent> drain() {
    Object bound = TransactionSynchronizationManager.getResource(KEY);
    if (bound == null) {
      return List.of();
    }
    TransactionEvents events = (TransactionEvents) bound;
    List<PendingEvent> drained = List.copyOf(events.pending);
    events.pending.clear();
    return drained;
  }

  void add(PendingEvent event) {
    pending.add(event);
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

  private static TransactionEvents begin() {
    TransactionEvents events = new TransactionEvents();
    TransactionSynchronizationManager.bindResource(KEY, events);
    TransactionSynchronizationManager.registerSynchronization(events);
    return events;
  }
}
