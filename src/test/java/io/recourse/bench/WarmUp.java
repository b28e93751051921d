package io.recourse.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds that do not count, until the compilers are through: no contender got faster any more, and
 * little was compiled meanwhile.
 */
final class WarmUp {

  /** Less than this much faster than its best round before is noise. */
  private static final double CLIMB = 1.05;

  /** Of a round; who still compiles more than this is not warm, however fast it was. */
  private static final double COMPILING = 0.05;

  private static final int MOST = Integer.getInteger("bench.warmup", 8);

  private WarmUp() {}

  static void of(List<Contender> contenders, int cases) throws Exception {
    Map<Contender, Double> best = new HashMap<>();
    boolean cold = true;
    for (int round = 0; cold && round < MOST; round++) {
      cold = false;
      for (Contender contender : contenders) {
        Duration compiled = Effort.compiled();
        long begun = System.nanoTime();
        double rate = Race.run(contender, contender.casesOf(cases));
        Duration compiling = Effort.compiled().minus(compiled);
        cold |= rate > CLIMB * best.getOrDefault(contender, 0.0);
        cold |= compiling.toNanos() > COMPILING * (System.nanoTime() - begun);
        best.merge(contender, rate, Math::max);
      }
    }
  }
}
