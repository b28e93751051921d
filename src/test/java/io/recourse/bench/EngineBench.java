package io.recourse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a small return case is: see docs/benchmarks.md. Run it with {@code -Pbench verify}. */
class EngineBench {

  private static final int CASES = Integer.getInteger("bench.cases", 300);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final String STATEMENTS_OF = System.getProperty("bench.statements", "");
  private static final String ONLY = System.getProperty("bench.only", "");

  @TempDir Path folder;

  @Test
  @DisplayName("cases a second: the starter's engine, ours with audit and worklist, plain SQL")
  void compare() throws Exception {
    try (BenchServer server = BenchServer.start(folder.resolve("postgres"));
        Contender starter = new StarterEngine(server.create("a"));
        Contender ours = new OwnEngine(server.create("b"), folder.resolve("data"));
        Contender floor = new SqlFloor(server.create("c"))) {
      List<Contender> contenders =
          Stream.of(starter, ours, floor)
              .filter(it -> ONLY.isEmpty() || ONLY.equals(it.database()))
              .toList();
      WarmUp.of(contenders, CASES);
      server.forgetStatements();
      Map<Contender, Score> scores = race(server, contenders);
      print(server, scores);
      if (ONLY.isEmpty()) {
        double ratio = scores.get(ours).median() / scores.get(starter).median();
        print("b/a %.2f   b/c %.3f", ratio, scores.get(ours).median() / scores.get(floor).median());
      }
      assertThat(scores.values()).allSatisfy(score -> assertThat(score.median()).isPositive());
    }
  }

  private static Map<Contender, Score> race(BenchServer server, List<Contender> contenders)
      throws Exception {
    Map<Contender, Score> scores = new LinkedHashMap<>();
    contenders.forEach(contender -> scores.put(contender, new Score()));
    for (int round = 0; round < ROUNDS; round++) {
      for (Contender contender : contenders) {
        Effort before = server.effortFor(contender.database());
        long trips = RoundTrips.of(contender.database());
        double rate = Race.run(contender, contender.casesOf(CASES));
        scores
            .get(contender)
            .add(
                rate,
                server.effortFor(contender.database()).since(before),
                RoundTrips.of(contender.database()) - trips);
      }
    }
    return scores;
  }

  private static void print(BenchServer server, Map<Contender, Score> scores) {
    print(
        "%-36s%8s %10s %11s %12s %22s  %s",
        "cases/s",
        "median",
        "statements",
        "round trips",
        "transactions",
        "ms JVM (compiler) + DB",
        "rounds");
    scores.forEach(
        (contender, score) -> {
          BenchServer.Load load = server.loadOf(contender.database());
          double cases = (double) contender.casesOf(CASES) * ROUNDS;
          print(
              "%-36s%8.1f %10.1f %11.1f %12.1f %22s  %s",
              contender.name(),
              score.median(),
              load.statements() / cases,
              score.roundTrips() / cases,
              load.transactions() / cases,
              score.effort().millisOf(cases),
              score);
          if (STATEMENTS_OF.equals(contender.database())) {
            server.mostAsked(contender.database()).forEach(it -> print("  %s", it));
          }
        });
  }

  private static void print(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
