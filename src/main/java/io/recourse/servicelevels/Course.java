package io.recourse.servicelevels;

import io.recourse.calendars.WorkingTime;
import io.recourse.terms.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a work clock goes: in working time, without the pauses, and on with the rest after each.
 *
 * @param dueAt null while it rests
 * @param left what is left of the target while it rests; null while it runs
 */
record Course(Instant dueAt, Duration left) {

  /**
   * @param pauses by their begin; they may overlap
   */
  static Course of(WorkingTime time, Instant start, Duration target, List<Pause> pauses) {
    Duration left = target;
    Instant at = start;
    for (Pause pause : pauses) {
      if (!pause.isOpen() && !pause.to().isAfter(at)) {
        continue;
      }
      if (pause.from().isAfter(at)) {
        Duration worked = time.between(at, pause.from());
        if (worked.compareTo(left) >= 0) {
          break;
        }
        left = left.minus(worked);
      }
      if (pause.isOpen()) {
        return new Course(null, left);
      }
      at = pause.to();
    }
    return new Course(time.plus(at, left), null);
  }

  /**
   * By when it was due as it stood at that moment: what rested later does not count, and a clock
   * that rested then is due as if it went on then.
   */
  static Instant dueAsSeenAt(
      Instant at, WorkingTime time, Instant start, Duration target, List<Pause> pauses) {
    List<Pause> begun =
        pauses.stream()
            .filter(pause -> pause.from().isBefore(at))
            .map(pause -> pause.asSeenAt(at))
            .toList();
    Course course = of(time, start, target, begun);
    return course.isResting() ? time.plus(at, course.left()) : course.dueAt();
  }

  boolean isResting() {
    return dueAt == null;
  }
}
