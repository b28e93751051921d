package io.recourse.web.requests;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What keeps a thread each at this moment, counted in all and per address. */
final class Underway {

  private static final long PATIENCE_MILLIS = 100;

  private final Map<String, AtomicInteger> byAddress = new ConcurrentHashMap<>();
  private final Semaphore all;
  private final int perAddress;

  Underway(int all, int perAddress) {
    this.all = new Semaphore(all);
    this.perAddress = perAddress;
  }

  /** False when there are too many; whoever got true leaves. */
  boolean enter(String address) {
    if (!count(address)) {
      return false;
    }
    if (isRoom()) {
      return true;
    }
    discount(address);
    return false;
  }

  void leave(String address) {
    all.release();
    discount(address);
  }

  private boolean count(String address) {
    AtomicInteger counted =
        byAddress.compute(
            address,
            (same, count) -> {
              AtomicInteger of = count == null ? new AtomicInteger() : count;
              of.incrementAndGet();
              return of;
            });
    if (counted.get() <= perAddress) {
      return true;
    }
    discount(address);
    return false;
  }

  private void discount(String address) {
    byAddress.computeIfPresent(
        address, (same, count) -> count.decrementAndGet() == 0 ? null : count);
  }

  private boolean isRoom() {
    try {
      return all.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
