package io.recourse.backtest.model;

import io.recourse.engine.dry.DryRun;
import io.recourse.engine.dry.DryVisit;
import io.recourse.engine.dry.DryWait;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a walk stands.
 *
 * @param waits all that it waits for
 * @param left how often it was at an element before
 */
record Standing(List<DryWait> waits, Map<String, Long> left) {

  static Standing of(DryRun run) {
    Map<String, Long> left =
        run.visits().stream()
            .collect(Collectors.groupingBy(DryVisit::element, Collectors.counting()));
    return new Standing(run.waits(), left);
  }

  long times(String element) {
    return left.getOrDefault(element, 0L);
  }

  /** What is left together with this one. */
  List<DryWait> beside(DryWait wait) {
    return waits.stream()
        .filter(it -> !it.equals(wait) && wait.beside().equals(it.beside()))
        .toList();
  }
}
