package io.recourse.web.requests;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Places that addresses share: none has more than its part of them, and who waits for the part of
 * the own address stands in nobody else's way.
 */
final class Places {

  private final Map<String, Part> parts = new ConcurrentHashMap<>();
  private final Semaphore all;
  private final int perAddress;

  Places(int all, int perAddress) {
    this.all = new Semaphore(all, true);
    this.perAddress = perAddress;
  }

  /** What one address has; kept while somebody of it is here or waits. */
  private static final class Part {

    private final Semaphore places;
    private int people;

    private Part(int most) {
      this.places = new Semaphore(most, true);
    }

    private Part with(int more) {
      people += more;
      return people == 0 ? null : this;
    }
  }

  /** False when no place came free in time; whoever got true calls the other two, in this order. */
  boolean enter(String address, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    Part part =
        parts.compute(
            address, (same, here) -> (here == null ? new Part(perAddress) : here).with(1));
    if (isFree(part.places, until)) {
      if (isFree(all, until)) {
        return true;
      }
      part.places.release();
    }
    forget(address);
    return false;
  }

  /** The place is free for any address. */
  void giveBack() {
    all.release();
  }

  /** So is the part of its own address. */
  void leave(String address) {
    parts.get(address).places.release();
    forget(address);
  }

  private void forget(String address) {
    parts.computeIfPresent(address, (same, here) -> here.with(-1));
  }

  private static boolean isFree(Semaphore places, long until) {
    try {
      return places.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
