package io.recourse.pilot;

import io.recourse.pilot.Comparison.What;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures by which a change is better or worse; others, such as refusals, have no good side. */
final class Effect {

  static final String DAYS = "DAYS";

  /** Of 1, on one side. */
  private static final double ALLOWED = 0.025;

  private static final List<What> SHARES =
      List.of(What.ENDED, What.UNTOUCHED, What.CONTESTED, What.COMPLAINED, What.BREACHED);

  private static final Set<String> HIGHER_IS_BETTER =
      Set.of(
          What.ENDED.name(),
          What.UNTOUCHED.name(),
          Measured.RATING.name(),
          Measured.SPEED.name(),
          Measured.EFFICIENCY.name(),
          Measured.FAIRNESS.name(),
          Measured.ATTITUDE.name());

  private Effect() {}

  /** Those of which enough was measured to tell one time from another. */
  static Map<String, Spread> of(Figures cases) {
    Map<String, Spread> found = new LinkedHashMap<>();
    SHARES.forEach(what -> found.put(what.name(), Spread.of(cases.share(what))));
    found.put(DAYS, Spread.ofMedian(cases.days()));
    for (Measured what : Measured.values()) {
      found.put(what.name(), cases.measure(what));
    }
    found.values().removeIf(spread -> spread.of() < Evidence.ENOUGH);
    return found;
  }

  /**
   * What is worse by more than chance brings about: of all figures together, and of all times at
   * which they are looked at, in 25 of 1,000 (S. Holm, Scandinavian Journal of Statistics 6 (1979)
   * 65).
   *
   * @param looks how often it is looked at in all
   */
  static List<String> faded(Map<String, Spread> then, Map<String, Spread> later, int looks) {
    List<Worse> all =
        later.keySet().stream()
            .filter(then::containsKey)
            .map(name -> new Worse(name, chance(name, later.get(name).above(then.get(name)))))
            .sorted(Comparator.comparingDouble(Worse::chance))
            .toList();
    List<String> faded = new ArrayList<>();
    for (Worse one : all) {
      if (one.chance() > ALLOWED / looks / (all.size() - faded.size())) {
        break;
      }
      faded.add(one.name());
    }
    return faded;
  }

  /** How likely such a figure is where nothing became worse. */
  private static double chance(String name, Gap gap) {
    boolean falls = HIGHER_IS_BETTER.contains(name);
    double worse = falls ? -gap.value() : gap.value();
    double reach = falls ? gap.high() - gap.value() : gap.value() - gap.low();
    return worse <= 0 ? 1 : Normal.above(Normal.Z * worse / reach);
  }

  private record Worse(String name, double chance) {}
}
