package io.recourse.failover;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Acts that arrive at a steady pace and do not wait for one another. Each is asked for again, with
 * its key, as long as the product asks to come again, when it said, and where its line was closed
 * before it was answered, as a line is that lay idle for as long as the product keeps it.
 */
final class Arrivals implements AutoCloseable {

  /** Nobody can be answered, or too many of this account wait already. */
  private static final Set<Integer> COME_AGAIN = Set.of(503, 429);

  /** Stands among the statuses where none was answered. */
  private static final int BROKEN_OFF = 0;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final AtomicLong longestRefusal = new AtomicLong();
  private final Client client;
  private final CountDownLatch open;

  Arrivals(Client client, List<Act> acts, double perSecond) {
    this.client = client;
    this.open = new CountDownLatch(acts.size());
    long start = System.nanoTime();
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      long planned = start + (long) (i / perSecond * 1e9);
      var ignored =
          clock.schedule(
              () -> ask(act, planned), planned - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  /** Whether each came to its end within this time. */
  boolean isDone(Duration within) throws InterruptedException {
    return open.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  List<Answered> answered() {
    return List.copyOf(answered);
  }

  /** What was said no to, in words. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  /** How often each status was answered. */
  synchronized Map<Integer, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  /** How long somebody waited who was then asked to come again, in seconds at most. */
  double longestRefusal() {
    return longestRefusal.get() / 1e9;
  }

  private void ask(Act act, long planned) {
    long asked = System.nanoTime();
    var ignored =
        client
            .ask(act)
            .whenComplete((answer, failure) -> take(act, planned, asked, answer, failure));
  }

  private void take(
      Act act, long planned, long asked, HttpResponse<String> answer, Throwable failure) {
    if (failure != null && isBrokenOff(failure)) {
      System.out.printf(
          "%s: no answer after %.1f s: %s%n",
          act.kind(), (System.nanoTime() - asked) / 1e9, failure);
      count(BROKEN_OFF);
      var ignored = clock.schedule(() -> ask(act, planned), 1, TimeUnit.SECONDS);
      return;
    }
    if (failure != null) {
      end(act + " was not answered: " + failure);
      return;
    }
    count(answer.statusCode());
    if (answer.statusCode() < 300) {
      String number = Client.read(answer).path("number").asText(null);
      answered.add(new Answered(act, planned, System.nanoTime(), number));
      open.countDown();
    } else if (COME_AGAIN.contains(answer.statusCode())) {
      longestRefusal.accumulateAndGet(System.nanoTime() - asked, Math::max);
      long pause = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
      var ignored = clock.schedule(() -> ask(act, planned), pause, TimeUnit.SECONDS);
    } else {
      end(act + " was answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  private static boolean isBrokenOff(Throwable failure) {
    return failure instanceof IOException || failure.getCause() instanceof IOException;
  }

  private void end(String words) {
    refused.add(words);
    open.countDown();
  }

  private synchronized void count(int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
