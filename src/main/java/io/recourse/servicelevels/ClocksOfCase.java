package io.recourse.servicelevels;

import io.recourse.calendars.WorkingTime;
import io.recourse.common.CaseNumber;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkClock;
import io.recourse.terms.WorkClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The work clocks of one case while they follow it; the case is locked. */
final class ClocksOfCase {

  private final CaseNumber number;
  private final WorkClocks clocks;
  private final WorkingTime time;
  private final List<Pause> pauses;
  private final Rungs rungs;

  ClocksOfCase(
      CaseNumber number, WorkClocks clocks, WorkingTime time, List<Pause> pauses, Rungs rungs) {
    this.rungs = rungs;
    this.number = number;
    this.clocks = clocks;
    this.time = time;
    this.pauses = pauses;
  }

  boolean isLive(String name) {
    return live(name).isPresent();
  }

  void start(String name, Instant at, Duration target) {
    if (!isLive(name)) {
      clocks.start(number, name, at, time.plus(at, target), target);
    }
  }

  /** It was done at that moment, in time or not. */
  void done(String name, Instant at) {
    live(name)
        .ifPresent(
            clock -> {
              Instant due = Course.dueAsSeenAt(at, time, clock.startedAt(), clock.target(), pauses);
              clocks.done(number, clock, due, at);
            });
  }

  void drop(String name, Instant at) {
    live(name).ifPresent(clock -> clocks.drop(number, clock, at));
  }

  /** Each runs, rests or was missed, as it is by now. */
  void setAll(Instant now) {
    clocks.of(number).stream().filter(WorkClock::isLive).forEach(clock -> set(clock, now));
  }

  private void set(WorkClock clock, Instant now) {
    Course course = course(clock, clock.target());
    if (course.isResting()) {
      if (!clock.isMissed()) {
        clocks.rest(number, clock, course.left());
      }
    } else if (course.dueAt().isBefore(now)) {
      clocks.miss(number, clock, course.dueAt(), rung(clock));
    } else {
      clocks.run(number, clock, course.dueAt(), rung(clock));
    }
  }

  private Instant rung(WorkClock clock) {
    return rungs
        .after(clock.rung())
        .map(percent -> course(clock, Rungs.share(clock.target(), percent)).dueAt())
        .orElse(null);
  }

  private Course course(WorkClock clock, Duration target) {
    return Course.of(time, clock.startedAt(), target, pauses);
  }

  private Optional<WorkClock> live(String name) {
    return clocks.of(number).stream()
        .filter(clock -> clock.isLive() && clock.name().equals(name))
        .findFirst();
  }
}
