package io.recourse.bench;

import java.util.ArrayList;
import java.util.List;

/** The rounds of one contender. */
final class Score {

  private final List<Double> rounds = new ArrayList<>();

  private Effort effort = Effort.NONE;
  private long roundTrips;

  void add(double casesPerSecond, Effort used, long waited) {
    rounds.add(casesPerSecond);
    effort = effort.plus(used);
    roundTrips += waited;
  }

  long roundTrips() {
    return roundTrips;
  }

  Effort effort() {
    return effort;
  }

  double median() {
    List<Double> sorted = rounds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  @Override
  public String toString() {
    return String.join(" ", rounds.stream().map(it -> "%7.1f".formatted(it)).toList());
  }
}
