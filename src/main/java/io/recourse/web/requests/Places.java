package io.recourse.web.requests;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Places that addresses, or accounts, share: none has more than its part of them, and who waits for
 * the own part stands in nobody else's way.
 */
final class Places {

  private final Map<String, Part> parts = new ConcurrentHashMap<>();
  private final Semaphore all;
  private final Semaphore room;
  private final int perAddress;
  private final int roomPerAddress;

  /**
   * @param waiting who may wait beside those who have a place; half of them of one address
   */
  Places(int all, int perAddress, int waiting) {
    this(all, perAddress, waiting, waiting / 2);
  }

  private Places(int all, int perAddress, int waiting, int waitingPerAddress) {
    this.all = new Semaphore(all, true);
    this.room = new Semaphore(all + waiting);
    this.perAddress = perAddress;
    this.roomPerAddress = perAddress + waitingPerAddress;
  }

  /** So many for each, however many come. */
  static Places apart(int each, int waiting) {
    int enough = Integer.MAX_VALUE / 4;
    return new Places(enough, each, enough, waiting);
  }

  /** What one address has; kept while somebody of it is here or waits. */
  private static final class Part {

    private final Semaphore places;
    private final Semaphore room;
    private int people;

    private Part(int places, int room) {
      this.places = new Semaphore(places, true);
      this.room = new Semaphore(room);
    }

    private Part with(int more) {
      people += more;
      return people == 0 ? null : this;
    }
  }

  /**
   * False when no place came free in time, at once when too many wait; whoever got true calls the
   * other two, in this order.
   */
  boolean enter(String address, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    Part part =
        parts.compute(
            address,
            (same, here) -> (here == null ? new Part(perAddress, roomPerAddress) : here).with(1));
    if (isRoom(part)) {
      if (isFree(part.places, until)) {
        if (isFree(all, until)) {
          return true;
        }
        part.places.release();
      }
      room.release();
      part.room.release();
    }
    forget(address);
    return false;
  }

  private boolean isRoom(Part part) {
    if (!part.room.tryAcquire()) {
      return false;
    }
    if (room.tryAcquire()) {
      return true;
    }
    part.room.release();
    return false;
  }

  /** The place is free for any address. */
  void giveBack() {
    all.release();
    room.release();
  }

  /** So is the part of its own address. */
  void leave(String address) {
    Part part = parts.get(address);
    part.places.release();
    part.room.release();
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
