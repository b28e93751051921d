package io.recourse.scenarios;

import io.recourse.engine.dry.DryVisit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a walk came by where the past came by. */
final class SameWay {

  private SameWay() {}

  /** The first step that one of them did more often than the other, or where the walk stopped. */
  static Optional<String> otherThan(PastWay past, Walk.Went went) {
    List<String> left = new ArrayList<>(went.visits().stream().map(SameWay::done).toList());
    for (PastWay.Step step : past.steps()) {
      if (!left.remove(step.element() + step.cancelled())) {
        return Optional.of(step.element());
      }
    }
    return went.visits().stream()
        .filter(it -> left.contains(done(it)))
        .map(DryVisit::element)
        .findFirst()
        .or(() -> Optional.ofNullable(went.stoppedAt()));
  }

  private static String done(DryVisit visit) {
    return visit.element() + visit.cancelled();
  }
}
