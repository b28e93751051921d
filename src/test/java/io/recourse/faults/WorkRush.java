package io.recourse.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Eight clients open cases and finish their first task at once, while the product is still at work
 * on them; meanwhile the case's customer writes a word, and every third case is withdrawn right
 * after that. No two of them do the same thing, so whoever is told of a conflict is told of one
 * that nobody made. Half of the requests carry an idempotency key.
 */
final class WorkRush {

  private static final int CLIENTS = 8;

  private final RushClient http;
  private final JdbcClient sql;
  private final ExecutorService customers = Executors.newFixedThreadPool(CLIENTS);
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger completed = new AtomicInteger();
  private final AtomicInteger completedUnderKey = new AtomicInteger();
  private final AtomicInteger withdrawn = new AtomicInteger();

  WorkRush(int port, JdbcClient sql) {
    this.http = new RushClient(port);
    this.sql = sql;
  }

  /**
   * What came of it; {@code refusals} are the answers that were none of 2xx, each with its words.
   */
  record Tally(
      int completed,
      int completedUnderKey,
      int withdrawn,
      long falseConflicts,
      long failures,
      long deadlocks,
      List<String> refusals,
      double seconds) {

    @Override
    public String toString() {
      return String.format(
          "J5 %d completions right after the opening (%d with a key), %d withdrawals, %d clients,"
              + " %.0f s: false conflicts %d, failures %d, deadlocks %d",
          completed,
          completedUnderKey,
          withdrawn,
          CLIENTS,
          seconds,
          falseConflicts,
          failures,
          deadlocks);
    }
  }

  Tally run(int cases) throws Exception {
    long deadlocks = deadlocks();
    long begun = System.nanoTime();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      running.add(clients.submit(() -> work(cases)));
    }
    for (Future<?> client : running) {
      var ignored = client.get();
    }
    clients.shutdown();
    customers.shutdown();
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Tally(
        completed.get(),
        completedUnderKey.get(),
        withdrawn.get(),
        http.refused(409),
        http.refused(500),
        deadlocks() - deadlocks,
        http.refusals(),
        seconds);
  }

  private void work(int cases) {
    for (int i = next.getAndIncrement(); i < cases; i = next.getAndIncrement()) {
      boolean keyed = i % 2 == 0;
      String number = open(keyed);
      if (number != null) {
        Future<?> word = customers.submit(() -> say(number, keyed));
        if (complete(number, keyed) && i % 3 == 0) {
          withdraw(number, keyed);
        }
        join(word);
      }
    }
  }

  private void say(String number, boolean keyed) {
    var ignored =
        http.post(
            "agent", "/api/v1/cases/" + number + "/messages", "{\"text\": \"How is it?\"}", keyed);
  }

  private static void join(Future<?> word) {
    try {
      var ignored = word.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private String open(boolean keyed) {
    String order = RushOrders.someOrder();
    http.put("agent", "/api/v1/orders/" + order, RushOrders.order(order));
    return http.post("agent", "/api/v1/cases", RushOrders.recall(order), keyed)
        .map(opened -> opened.get("number").asText())
        .orElse(null);
  }

  private boolean complete(String number, boolean keyed) {
    String path = "/api/v1/tasks?queue=all&key=Task_DecideReturn&case=" + number;
    JsonNode tasks = http.get("returns", path).get("items");
    if (tasks.size() != 1) {
      http.note(0, number + " has " + tasks.size() + " tasks to decide it");
      return false;
    }
    String complete = "/api/v1/tasks/" + tasks.get(0).get("id").asText() + "/complete";
    boolean done =
        http.post("returns", complete, "{\"values\": {\"decision\": \"approve\"}}", keyed)
            .isPresent();
    if (done) {
      completed.incrementAndGet();
      completedUnderKey.addAndGet(keyed ? 1 : 0);
    }
    return done;
  }

  private void withdraw(String number, boolean keyed) {
    String path = "/api/v1/cases/" + number + "/withdraw";
    if (http.post("agent", path, "{\"reason\": \"keeps it\"}", keyed).isPresent()) {
      withdrawn.incrementAndGet();
    }
  }

  private long deadlocks() {
    return sql.sql("select deadlocks from pg_stat_database where datname = current_database()")
        .query(Long.class)
        .single();
  }
}
