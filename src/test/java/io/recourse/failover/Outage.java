package io.recourse.failover;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * What clients saw of a server that died, in nanoseconds of this machine.
 *
 * @param death when it died
 * @param lastBefore the last yes of before
 * @param firstAfter the first yes thereafter
 */
record Outage(long death, long lastBefore, long firstAfter) {

  /** The longest silence that reaches beyond the death. */
  static Outage of(List<Answered> answered, long death) {
    long[] yes = answered.stream().mapToLong(Answered::at).sorted().toArray();
    long last = LongStream.of(yes).filter(at -> at <= death).max().orElseThrow();
    long previous = last;
    Outage longest = new Outage(death, last, last);
    for (long at : yes) {
      if (at > death) {
        if (at - previous > longest.firstAfter() - longest.lastBefore()) {
          longest = new Outage(death, previous, at);
        }
        previous = at;
      }
    }
    return longest;
  }

  double seconds() {
    return (firstAfter - lastBefore) / 1e9;
  }

  /** p50 and p99 of what was to be asked before, during and after, from the planned moment on. */
  String times(List<Answered> answered) {
    return String.join(
        "; ",
        quantiles("before", answered, it -> it.planned() <= lastBefore),
        quantiles(
            "during", answered, it -> it.planned() > lastBefore && it.planned() <= firstAfter),
        quantiles("after", answered, it -> it.planned() > firstAfter));
  }

  private static String quantiles(String name, List<Answered> answered, Predicate<Answered> which) {
    List<Double> millis =
        answered.stream()
            .filter(which)
            .map(Answered::millis)
            .sorted(Comparator.naturalOrder())
            .toList();
    if (millis.isEmpty()) {
      return name + " none";
    }
    return String.format(
        Locale.ROOT,
        "%s %d acts, p50 %.0f ms, p99 %.0f ms",
        name,
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(Math.min(millis.size() - 1, millis.size() * 99 / 100)));
  }
}
