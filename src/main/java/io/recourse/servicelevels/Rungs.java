package io.recourse.servicelevels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The percentages at which a clock is looked at; what is done there stands in a table. */
final class Rungs {

  private static final List<Integer> PERCENT = List.of(50, 75, 90, 100, 150);

  private Rungs() {}

  static Optional<Integer> after(int percent) {
    return PERCENT.stream().filter(one -> one > percent).findFirst();
  }

  static Duration share(Duration whole, int percent) {
    return Duration.ofSeconds(whole.toSeconds() * percent / 100);
  }
}
