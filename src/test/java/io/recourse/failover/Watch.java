package io.recourse.failover;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Somebody who looks again and again, at the API and at a page, and keeps when it was shown. */
final class Watch implements AutoCloseable {

  private static final int PAUSE_MILLIS = 300;

  private final Queue<HttpResponse<String>> refused = new ConcurrentLinkedQueue<>();
  private final Queue<Long> shown = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService eyes = Executors.newScheduledThreadPool(2);

  Watch(int port) {
    Client program = new Client(port);
    look(() -> program.get("agent", "/api/v1/cases"));
    Client person = new Client(port);
    person.signIn("agent");
    look(() -> person.page("/work"));
  }

  private void look(Supplier<HttpResponse<String>> at) {
    var ignored =
        eyes.scheduleWithFixedDelay(
            () -> {
              HttpResponse<String> answer = at.get();
              if (answer.statusCode() >= 500) {
                refused.add(answer);
              } else {
                shown.add(System.nanoTime());
              }
            },
            0,
            PAUSE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  List<HttpResponse<String>> refused() {
    return List.copyOf(refused);
  }

  /** How often something was shown between these moments, in nanoseconds of this machine. */
  long shown(long from, long until) {
    return shown.stream().filter(at -> at >= from && at < until).count();
  }

  @Override
  public void close() {
    eyes.shutdownNow();
  }
}
