package io.recourse.load;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Requests that come when they were planned, whether the ones before are answered or not: arrivals
 * of each kind are a Poisson process, the same ones for the same seed.
 */
final class OpenLoop {

  private static final double SECONDS_AN_HOUR = 3_600;
  private static final int EXAMPLES = 5;

  /** One request to come. */
  private record Arrival(long afterNanos, KindFigures of) {}

  private final List<KindFigures> figures;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  OpenLoop(List<RequestKind> kinds, double casesPerHour, Duration length, long seed) {
    this.figures = kinds.stream().map(KindFigures::new).toList();
    SplittableRandom chance = new SplittableRandom(seed);
    for (KindFigures kind : figures) {
      double perSecond = kind.kind().perCase() * casesPerHour / SECONDS_AN_HOUR;
      plan(kind, perSecond, length, chance.split());
    }
    arrivals.sort(Comparator.comparingLong(Arrival::afterNanos));
  }

  private void plan(KindFigures kind, double perSecond, Duration length, SplittableRandom chance) {
    double at = gap(chance, perSecond);
    while (at < length.toSeconds()) {
      arrivals.add(new Arrival((long) (at * 1e9), kind));
      kind.plan();
      at += gap(chance, perSecond);
    }
  }

  private static double gap(SplittableRandom chance, double perSecond) {
    return -Math.log(1 - chance.nextDouble()) / perSecond;
  }

  /** How many of each kind will come. */
  Map<String, Integer> planned() {
    return figures.stream().collect(Collectors.toMap(it -> it.kind().name(), KindFigures::planned));
  }

  /** Lets them come and waits for the last answers; how many there were none of is told. */
  int run(Duration patience) throws Exception {
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (Arrival arrival : arrivals) {
      long planned = start + arrival.afterNanos();
      waitUntil(planned);
      answers.add(send(arrival.of(), planned));
    }
    try {
      var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
      var none = all.get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      return (int) answers.stream().filter(answer -> !answer.isDone()).count();
    }
    return 0;
  }

  private static void waitUntil(long moment) {
    long left = moment - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = moment - System.nanoTime();
    }
  }

  private CompletableFuture<Void> send(KindFigures of, long planned) {
    return ask(of.kind())
        .handle(
            (answer, broken) -> {
              Outcome outcome = broken == null ? Outcome.of(answer) : Outcome.FAILED;
              of.add(outcome, System.nanoTime() - planned);
              if (outcome == Outcome.FAILED) {
                failures.add(
                    of.kind().name() + " " + (broken == null ? Outcome.words(answer) : broken));
              }
              return null;
            });
  }

  private static CompletableFuture<HttpResponse<String>> ask(RequestKind kind) {
    try {
      return kind.ask().get();
    } catch (RuntimeException broken) {
      return CompletableFuture.failedFuture(broken);
    }
  }

  List<KindFigures> figures() {
    return figures;
  }

  Map<RequestKind.Party, List<KindFigures>> byParty() {
    return figures.stream().collect(Collectors.groupingBy(it -> it.kind().party()));
  }

  /** Some of what failed, in words. */
  List<String> failures() {
    return failures.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .limit(EXAMPLES)
        .map(failure -> failure.getValue() + " x " + failure.getKey())
        .toList();
  }
}
