package io.recourse.engine.run;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts the steps of each instance within the current minute of this node; real time, because it
 * is the machine that is spared.
 */
class StepsOfMinute {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final int REMEMBERED = 10_000;

  private record Count(long since, int steps) {}

  private final ConcurrentHashMap<String, Count> counts = new ConcurrentHashMap<>();
  private final LongSupplier ticks;

  StepsOfMinute(LongSupplier ticks) {
    this.ticks = ticks;
  }

  /** One more step of this instance; returns how many there are in its minute. */
  int add(String instance) {
    long now = ticks.getAsLong();
    if (counts.size() > REMEMBERED) {
      counts.values().removeIf(count -> isOver(count, now));
    }
    return counts.compute(instance, (id, count) -> next(count, now)).steps();
  }

  private static Count next(Count count, long now) {
    return count == null || isOver(count, now)
        ? new Count(now, 1)
        : new Count(count.since(), count.steps() + 1);
  }

  private static boolean isOver(Count count, long now) {
    return now - count.since() >= MINUTE;
  }
}
