package io.recourse.load;

import io.recourse.load.RequestKind.Party;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.SynchronizedHistogram;

/** What one level of load came to, by kind and by who asked. */
final class LevelFigures {

  private static final double SECOND = 1_000;
  private static final String HEAD = "%n%s%n%-26s%8s%10s%9s%8s%9s%9s%n";
  private static final String ROW = "%-26s%8d%10d%9d%8d%9.0f%9.0f%n";

  private final String name;
  private final OpenLoop loop;
  private final Backlog backlog;
  private final int unanswered;

  LevelFigures(String name, OpenLoop loop, Backlog backlog, int unanswered) {
    this.name = name;
    this.loop = loop;
    this.backlog = backlog;
    this.unanswered = unanswered;
  }

  String name() {
    return name;
  }

  int count(Outcome outcome) {
    return loop.figures().stream().mapToInt(kind -> kind.count(outcome)).sum();
  }

  int count(Party party, Outcome outcome) {
    return loop.byParty().get(party).stream().mapToInt(kind -> kind.count(outcome)).sum();
  }

  List<String> failures() {
    return loop.failures();
  }

  int unanswered() {
    return unanswered;
  }

  /** Of all requests of theirs, in ms. */
  double p99(Party party) {
    SynchronizedHistogram all = new SynchronizedHistogram(3);
    loop.byParty().get(party).forEach(kind -> all.add(kind.micros()));
    return ms(all, 99);
  }

  /** Staff wait no longer than a second, every request is answered, and what is due gets done. */
  boolean isCarried() {
    return p99(Party.STAFF) < SECOND && unanswered == 0 && !backlog.grows();
  }

  /** Who waits longer than a second, is refused or fails, and whether work is left lying. */
  Map<Party, String> suffering() {
    Map<Party, String> parties = new EnumMap<>(Party.class);
    for (Party party : Party.values()) {
      int refused = count(party, Outcome.REFUSED);
      int failed = count(party, Outcome.FAILED);
      if (refused + failed > 0 || p99(party) > SECOND) {
        parties.put(
            party, "%d refused, %d failed, p99 %.0f ms".formatted(refused, failed, p99(party)));
      }
    }
    return parties;
  }

  void print() {
    System.out.printf(
        HEAD, name, "", "planned", "answered", "refused", "failed", "p50 ms", "p99 ms");
    for (KindFigures kind : loop.figures()) {
      System.out.printf(
          ROW,
          kind.kind().name(),
          kind.planned(),
          kind.count(Outcome.ANSWERED),
          kind.count(Outcome.REFUSED),
          kind.count(Outcome.FAILED),
          ms(kind.micros(), 50),
          ms(kind.micros(), 99));
    }
    List<String> words = new ArrayList<>();
    for (Party party : Party.values()) {
      words.add("%s %.0f".formatted(party, p99(party)));
    }
    System.out.printf(
        "p99 in ms: %s; jobs due: at most %d, %d at the end%s; %d unanswered; this JVM %.2f cores,"
            + " the machine %.0f %% busy%n",
        String.join(", ", words),
        backlog.most(),
        backlog.last(),
        backlog.grows() ? ", growing" : "",
        unanswered,
        backlog.cores(),
        100 * backlog.machineBusy());
    failures().forEach(System.out::println);
  }

  private static double ms(SynchronizedHistogram micros, double percent) {
    return micros.getTotalCount() == 0
        ? Double.NaN
        : micros.getValueAtPercentile(percent) / 1_000.0;
  }
}
