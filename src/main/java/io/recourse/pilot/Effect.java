package io.recourse.pilot;

import io.recourse.pilot.Comparison.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures by which a change is better or worse; others, such as refusals, have no good side. */
final class Effect {

  static final String DAYS = "DAYS";

  private static final List<What> SHARES = List.of(What.UNTOUCHED, What.CONTESTED, What.BREACHED);

  private static final Set<String> HIGHER_IS_BETTER =
      Set.of(
          What.UNTOUCHED.name(),
          Measured.RATING.name(),
          Measured.SPEED.name(),
          Measured.EFFICIENCY.name(),
          Measured.FAIRNESS.name(),
          Measured.ATTITUDE.name());

  private Effect() {}

  /** Those of which something was measured. */
  static Map<String, Spread> of(Figures cases) {
    Map<String, Spread> found = new LinkedHashMap<>();
    SHARES.forEach(what -> found.put(what.name(), Spread.of(cases.share(what))));
    found.put(DAYS, Spread.ofMedian(cases.days()));
    for (Measured what : Measured.values()) {
      found.put(what.name(), cases.measure(what));
    }
    found.values().removeIf(spread -> spread.low() == null);
    return found;
  }

  /** What is worse by more than both intervals allow. */
  static List<String> faded(Map<String, Spread> then, Map<String, Spread> later) {
    return later.keySet().stream()
        .filter(then::containsKey)
        .filter(name -> isWorse(name, later.get(name).above(then.get(name))))
        .toList();
  }

  private static boolean isWorse(String name, Gap gap) {
    return HIGHER_IS_BETTER.contains(name) ? gap.high() < 0 : gap.low() > 0;
  }
}
