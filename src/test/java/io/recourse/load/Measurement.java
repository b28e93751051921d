package io.recourse.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight people at work at once, each with a pause between two requests. */
final class Measurement {

  private static final List<String> PEOPLE =
      List.of("agent", "agent2", "lead", "lead2", "returns", "returns2", "warehouse", "warehouse2");
  private static final int ROUNDS = Integer.getInteger("load.rounds", 40);
  private static final int WARM_UP = Integer.getInteger("load.warmup", 10);
  private static final int PAUSE = Integer.getInteger("load.pause", 50);
  private static final int SAMPLE = 400;
  private static final int LONGEST = 20;

  private final int port;
  private final JdbcClient jdbc;
  private final Timings timings = new Timings();

  Measurement(int port, JdbcClient jdbc) {
    this.port = port;
    this.jdbc = jdbc;
  }

  Timings take() throws Exception {
    Sample sample = new Sample(jdbc);
    List<Sample.Known> known = sample.cases(SAMPLE);
    List<String> longest = sample.longest(LONGEST);
    Queue<String> tasks =
        new ConcurrentLinkedQueue<>(sample.tasks("Task_WeighSuggestion", 2 * (ROUNDS + WARM_UP)));
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE.size());
    try {
      List<Day> days = new ArrayList<>();
      for (String user : PEOPLE) {
        Browser browser = new Browser(port, user);
        browser.signIn();
        Queue<String> theirs = user.startsWith("agent") ? tasks : null;
        days.add(new Day(browser, known, longest, theirs, timings, user.hashCode(), PAUSE));
      }
      all(people, days, WARM_UP);
      timings.forget();
      all(people, days, ROUNDS);
      return timings;
    } finally {
      people.shutdownNow();
    }
  }

  private static void all(ExecutorService people, List<Day> days, int rounds) throws Exception {
    List<Future<?>> works = new ArrayList<>();
    for (Day day : days) {
      works.add(
          people.submit(
              () -> {
                day.rounds(rounds);
                return null;
              }));
    }
    for (Future<?> work : works) {
      Object nothing = work.get();
    }
  }
}
