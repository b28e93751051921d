package io.recourse.backtest.model;

import io.recourse.engine.dry.DryVisit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A walk from a beginning to an end. */
record Walk(List<DryVisit> visits) {

  private static final String CALL = "callActivity";

  Instant endedAt() {
    return visits.get(visits.size() - 1).at();
  }

  /** The end of the process itself that was reached last; null where there is none. */
  DryVisit end() {
    List<DryVisit> ends = visits.stream().filter(DryVisit::isEnd).toList();
    return ends.stream()
        .filter(DryVisit::ofProcess)
        .reduce((earlier, later) -> later)
        .or(() -> ends.stream().reduce((earlier, later) -> later))
        .orElse(null);
  }

  boolean needsPeople() {
    return !byPeople().isEmpty();
  }

  List<DryVisit> byPeople() {
    return visits.stream().filter(DryVisit::isByPerson).toList();
  }

  /** How a step that was passed is drawn. */
  String nameOf(String element) {
    return visits.stream()
        .filter(it -> it.element().equals(element))
        .map(DryVisit::label)
        .findFirst()
        .orElse(element);
  }

  Duration soonerThanAll(Walk other) {
    return Duration.between(endedAt(), other.endedAt());
  }

  /** How often each step of work was done. */
  Map<String, Integer> work() {
    Map<String, Integer> counts = new HashMap<>();
    visits.stream()
        .filter(it -> !it.cancelled() && (it.kind().endsWith("Task") || it.kind().equals(CALL)))
        .forEach(it -> counts.merge(it.element(), 1, Integer::sum));
    return counts;
  }

  /** The first of these steps that was done. */
  Optional<DryVisit> first(Set<String> steps) {
    return visits.stream()
        .filter(it -> !it.cancelled() && steps.contains(it.element()))
        .findFirst();
  }

  /** How much sooner than in another walk something came that came at this time there. */
  Duration soonerThan(Walk other, Instant then) {
    Map<String, Integer> times = new HashMap<>();
    Duration sooner = Duration.ZERO;
    for (DryVisit visit : other.visits) {
      if (visit.at().isAfter(then)) {
        break;
      }
      int time = times.merge(visit.element(), 1, Integer::sum);
      Optional<DryVisit> same =
          visits.stream()
              .filter(it -> it.element().equals(visit.element()))
              .skip(time - 1L)
              .findFirst();
      sooner = same.map(it -> Duration.between(it.at(), visit.at())).orElse(sooner);
    }
    return sooner;
  }
}
