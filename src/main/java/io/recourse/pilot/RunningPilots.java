package io.recourse.pilot;

import io.recourse.engine.ModelKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The pilots that run, read again after a second, so that every node knows of one that ended
 * elsewhere. One begins with a new version of its model: where the newest version is not one that
 * was seen before they were read, they are read at once.
 */
@Component
class RunningPilots {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  /**
   * @param newest ids of the newest versions by model, each seen before the pilots were read
   */
  private record Known(List<Pilot> pilots, Map<String, String> newest, long readAt) {

    boolean isFresh() {
      return System.nanoTime() - readAt <= FRESH;
    }
  }

  private static final Known NOTHING = new Known(List.of(), Map.of(), 0);

  private final Pilots pilots;
  private volatile Known known = NOTHING;

  RunningPilots(Pilots pilots) {
    this.pilots = pilots;
  }

  /**
   * @param newest the id of the newest version, looked up before
   */
  Optional<Pilot> of(ModelKind kind, String key, String newest) {
    return judging(kind + key, newest).pilots().stream()
        .filter(one -> one.kind() == kind && one.key().equals(key))
        .findFirst();
  }

  // What was read before a version was seen and is kept late does not name it: it is read again.
  private Known judging(String model, String newest) {
    Known now = known;
    boolean seen = newest.equals(now.newest().get(model));
    if (!seen || !now.isFresh()) {
      Map<String, String> judged = seen ? now.newest() : with(now.newest(), model, newest);
      now = new Known(pilots.running(), judged, System.nanoTime());
      known = now;
    }
    return now;
  }

  private static Map<String, String> with(Map<String, String> seen, String model, String newest) {
    Map<String, String> more = new HashMap<>(seen);
    more.put(model, newest);
    return Map.copyOf(more);
  }

  /** What ends here is known at once, not before it has ended. */
  void forgetOnCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known = NOTHING;
          }
        });
  }
}
