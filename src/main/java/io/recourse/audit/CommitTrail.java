package io.recourse.audit;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes the trail at the last moment before the database commits, after every other callback, so
 * that no event can come too late. A failure here refuses the business change.
 */
@Component
class CommitTrail implements TransactionExecutionListener {

  private final Supplier<WriteTrail> trail;

  CommitTrail(ObjectProvider<WriteTrail> trail) {
    this.trail = SingletonSupplier.of(trail::getObject);
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    List<PendingEvent> events = TransactionEvents.drain();
    if (!events.isEmpty()) {
      trail.get().write(events);
    }
  }
}
