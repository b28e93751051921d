package io.recourse.backtest.model;

import io.recourse.engine.dry.DryLearning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fact of a past instance from one setting to the next.
 *
 * @param by the step that set it; null where the instance began with it
 * @param value {@link DryLearning#LOST} where nobody kept it
 */
record Setting(String name, PastStep by, Object value) {

  private static final long EVER = Long.MAX_VALUE;

  /**
   * All of an instance; none of a fact that no step is known to have set.
   *
   * @param asked what the gateways of the deployed model ask
   */
  static List<Setting> of(PastInstance past, Map<String, Set<String>> asked) {
    return past.facts().atEnd().keySet().stream()
        .flatMap(name -> of(name, past, asked).stream())
        .toList();
  }

  private static List<Setting> of(String name, PastInstance past, Map<String, Set<String>> asked) {
    List<PastStep> by = new ArrayList<>();
    if (past.given().contains(name)) {
      by.add(null);
    }
    past.steps().stream().filter(it -> it.isDone() && it.learned().contains(name)).forEach(by::add);
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      long from = by.get(i) == null ? 0 : by.get(i).seq();
      long to = i + 1 < by.size() ? by.get(i + 1).seq() : EVER;
      Object value = value(name, past, asked, it -> it.seq() > from && it.seq() < to, to == EVER);
      settings.add(new Setting(name, by.get(i), value));
    }
    return settings;
  }

  /** As a gateway kept it; else as it stayed where it was the last or one asked for it. */
  private static Object value(
      String name,
      PastInstance past,
      Map<String, Set<String>> asked,
      Predicate<PastStep> during,
      boolean last) {
    List<Map<String, Object>> kept =
        past.facts().atGateways().keySet().stream()
            .flatMap(gateway -> kept(past, gateway, during))
            .filter(facts -> facts.containsKey(name))
            .toList();
    if (!kept.isEmpty()) {
      return kept.get(0).get(name);
    }
    boolean isAsked =
        past.steps().stream()
            .filter(during)
            .anyMatch(it -> asked.getOrDefault(it.element(), Set.of()).contains(name));
    return last || isAsked ? past.facts().atEnd().get(name) : DryLearning.LOST;
  }

  private static Stream<Map<String, Object>> kept(
      PastInstance past, String gateway, Predicate<PastStep> during) {
    List<Map<String, Object>> facts = past.facts().atGateways().get(gateway);
    List<PastStep> times = past.at(gateway);
    return IntStream.range(0, Math.min(times.size(), facts.size()))
        .filter(i -> during.test(times.get(i)))
        .mapToObj(facts::get);
  }

  boolean isBy(PastStep step) {
    return Objects.equals(by, step);
  }
}
