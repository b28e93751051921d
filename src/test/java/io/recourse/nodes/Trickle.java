package io.recourse.nodes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Requests that come at their times, whether or not those before are answered; none is tried again.
 * Times are counted from when each was due.
 */
final class Trickle implements AutoCloseable {

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final List<Told> told = new CopyOnWriteArrayList<>();

  /** One request and what it was answered. */
  record Told(String what, NodeClient.Answer answer, Duration time) {}

  /** The n-th request is the function's; what follows it at once is its own matter. */
  void every(Duration pause, String what, IntFunction<NodeClient.Answer> request) {
    AtomicInteger count = new AtomicInteger();
    var ignored =
        clock.scheduleAtFixedRate(
            () -> {
              long due = System.nanoTime();
              int n = count.getAndIncrement();
              senders.execute(() -> told.add(told(what, request.apply(n), due)));
            },
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static Told told(String what, NodeClient.Answer answer, long due) {
    return new Told(what, answer, Duration.ofNanos(System.nanoTime() - due));
  }

  List<Told> all() {
    return told;
  }

  List<Told> failed() {
    return told.stream().filter(one -> !one.answer().isGood()).toList();
  }

  long good(String what) {
    return told.stream().filter(one -> one.what().equals(what) && one.answer().isGood()).count();
  }

  Duration at(double share) {
    List<Duration> sorted = told.stream().map(Told::time).sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
  }

  /** No more of them come; those under way are answered. */
  void stop() throws InterruptedException {
    clock.shutdown();
    boolean over = clock.awaitTermination(10, TimeUnit.SECONDS);
    senders.shutdown();
    if (!senders.awaitTermination(2, TimeUnit.MINUTES) || !over) {
      throw new IllegalStateException("Some request is not answered for two minutes");
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    senders.shutdownNow();
  }
}
