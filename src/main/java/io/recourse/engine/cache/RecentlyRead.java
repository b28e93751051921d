package io.recourse.engine.cache;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Rows that hardly ever change, read again from the database after a second. */
public class RecentlyRead<T> {

  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private record Row<T>(T value, long readAt) {}

  private final ConcurrentHashMap<String, Row<T>> rows = new ConcurrentHashMap<>();
  private final LongSupplier ticks;

  public RecentlyRead(LongSupplier ticks) {
    this.ticks = ticks;
  }

  public RecentlyRead() {
    this(System::nanoTime);
  }

  /** A row that is not there is asked for every time. */
  T get(String id, Function<String, T> read) {
    Row<T> known = rows.get(id);
    if (known != null && ticks.getAsLong() - known.readAt() < FRESH) {
      return known.value();
    }
    T value = read.apply(id);
    if (value == null) {
      rows.remove(id);
    } else {
      rows.put(id, new Row<>(value, ticks.getAsLong()));
    }
    return value;
  }

  /** Every row is read anew from now on. */
  void forget() {
    rows.clear();
  }
}
