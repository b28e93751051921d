package io.recourse.bench;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a case stands, told by the engine after its commit; nobody ever asks the database. */
class Arrivals {

  /** A wait that was reached: a person's task with its id, the message, or the end. */
  record Arrival(Kind kind, String id) {}

  /** What a case can come to. */
  enum Kind {
    TASK,
    MESSAGE,
    END
  }

  private static final long PATIENCE_SECONDS = 60;

  private final Map<String, BlockingQueue<Arrival>> reached = new ConcurrentHashMap<>();

  void expect(String caseNumber) {
    reached.put(caseNumber, new LinkedBlockingQueue<>());
  }

  Arrival next(String caseNumber, Kind kind) throws InterruptedException {
    Arrival arrival = reached.get(caseNumber).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (arrival == null || arrival.kind() != kind) {
      throw new IllegalStateException(
          caseNumber + " was to come to " + kind + " and came to " + arrival);
    }
    return arrival;
  }

  void forget(String caseNumber) {
    reached.remove(caseNumber);
  }

  void tellAfterCommit(String caseNumber, Arrival arrival) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            reached.get(caseNumber).add(arrival);
          }
        });
  }
}
