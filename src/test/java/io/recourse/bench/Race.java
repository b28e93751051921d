package io.recourse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Eight clients carrying cases one after the other. */
final class Race {

  private static final int CLIENTS = 8;
  private static final AtomicLong NUMBERS = new AtomicLong(800_000_000L);

  private Race() {}

  /** Carries so many cases and returns how many a second. */
  static double run(Contender contender, int cases) throws Exception {
    AtomicInteger left = new AtomicInteger(cases);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      long begun = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        running.add(clients.submit(() -> carry(contender, left)));
      }
      for (Future<?> client : running) {
        client.get();
      }
      return cases * 1e9 / (System.nanoTime() - begun);
    } catch (ExecutionException e) {
      throw new IllegalStateException(contender.name() + " failed", e.getCause());
    } finally {
      clients.shutdownNow();
    }
  }

  private static Void carry(Contender contender, AtomicInteger left) throws Exception {
    while (left.getAndDecrement() > 0) {
      contender.carry("RC-" + NUMBERS.incrementAndGet());
    }
    return null;
  }
}
