package io.recourse.audit;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the trail at the last moment before the database commits, after every other callback, so
 * that no event can come too late. A failure here refuses the business change.
 */
@Component
class CommitTrail implements TransactionExecutionListener {

  private final ObjectProvider<WriteTrail> trail;

  CommitTrail(ObjectProvider<WriteTrail> trail) {
    this.trail = trail;
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    List<PendingEvent> events = TransactionEvents.drain();
    if (!events.isEmpty()) {
      trail.getObject().write(events);
    }
  }
}
