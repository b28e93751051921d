package io.recourse.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rounds that do not count, until the compiler is through: no contender got faster any more. */
final class WarmUp {

  /** Less than this much faster than its best round before is noise. */
  private static final double CLIMB = 1.05;

  private static final int MOST = Integer.getInteger("bench.warmup", 8);

  private WarmUp() {}

  static void of(List<Contender> contenders, int cases) throws Exception {
    Map<Contender, Double> best = new HashMap<>();
    boolean climbing = true;
    for (int round = 0; climbing && round < MOST; round++) {
      climbing = false;
      for (Contender contender : contenders) {
        double rate = Race.run(contender, contender.casesOf(cases));
        climbing |= rate > CLIMB * best.getOrDefault(contender, 0.0);
        best.merge(contender, rate, Math::max);
      }
    }
  }
}
