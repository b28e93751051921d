package io.recourse.servicelevels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The percentages at which a clock is looked at, and what is done there, stand in table {@code
 * escalationLadder}.
 *
 * @param percents ascending
 */
record Rungs(List<Integer> percents) {

  Optional<Integer> after(int percent) {
    return percents.stream().filter(one -> one > percent).findFirst();
  }

  static Duration share(Duration whole, int percent) {
    return Duration.ofSeconds(whole.toSeconds() * percent / 100);
  }
}
