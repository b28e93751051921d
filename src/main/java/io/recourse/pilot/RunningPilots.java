package io.recourse.pilot;

import io.recourse.engine.ModelKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The pilots that run, read again after a second, so that every node knows of one that began or
 * ended elsewhere; what ends here is known at once.
 */
@Component
class RunningPilots {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private record Known(List<Pilot> pilots, long readAt) {}

  private final Pilots pilots;
  private volatile Known known;

  RunningPilots(Pilots pilots) {
    this.pilots = pilots;
  }

  Optional<Pilot> of(ModelKind kind, String key) {
    return all().stream().filter(one -> one.kind() == kind && one.key().equals(key)).findFirst();
  }

  boolean isAny() {
    return !all().isEmpty();
  }

  private List<Pilot> all() {
    Known now = known;
    if (now == null || System.nanoTime() - now.readAt() > FRESH) {
      now = new Known(pilots.running(), System.nanoTime());
      known = now;
    }
    return now.pilots();
  }

  void forget() {
    known = null;
  }
}
