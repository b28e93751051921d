package io.recourse.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Choices with what deployed processes call the steps that made them.
 *
 * @param line the processes that belong together
 * @param names of processes by their keys
 */
record UsedChoices(List<DrawnUse> uses, Set<String> line, Map<String, String> names) {

  /** What processes of the line name so far. */
  Stream<String> near(String property) {
    return of(property).filter(this::isNear).map(DrawnUse::value);
  }

  /** Each once, those of the line first. */
  List<ModelChoice> of(String property, Stream<String> values) {
    Map<String, List<DrawnUse>> known =
        of(property).collect(Collectors.groupingBy(DrawnUse::value));
    return values
        .distinct()
        .map(value -> choice(value, known.getOrDefault(value, List.of())))
        .sorted(
            Comparator.comparing((ModelChoice it) -> !it.near()).thenComparing(ModelChoice::value))
        .toList();
  }

  private ModelChoice choice(String value, List<DrawnUse> used) {
    return new ModelChoice(
        value,
        used.stream().anyMatch(this::isNear),
        told(used, DrawnUse::name),
        told(used, use -> names.getOrDefault(use.process(), use.process())),
        used.stream().map(DrawnUse::kind).findFirst().orElse(null));
  }

  private static List<String> told(List<DrawnUse> used, Function<DrawnUse, String> what) {
    return used.stream().map(what).filter(it -> !it.isEmpty()).distinct().sorted().toList();
  }

  private Stream<DrawnUse> of(String property) {
    return uses.stream().filter(use -> use.property().equals(property));
  }

  private boolean isNear(DrawnUse use) {
    return line.contains(use.process());
  }
}
