package io.recourse.servicelevels;

import io.recourse.calendars.Calendars;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.policy.JudgeServiceLevel;
import io.recourse.policy.LadderStep;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.ClimbingClock;
import io.recourse.terms.LadderClocks;
import io.recourse.terms.Pause;
import io.recourse.terms.WorkPauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the steps that the ladder asks for clocks that reached a rung, whichever team or department
 * the case waits for (SLA-03, XDP-02). Who comes late takes the highest rung reached, once.
 */
@Service
public class ClimbLadder {

  private static final int AT_ONCE = 100;

  private final LadderClocks clocks;
  private final Cases cases;
  private final CaseClocks obligations;
  private final WorkPauses pauses;
  private final Calendars calendars;
  private final JudgeServiceLevel judge;
  private final List<LadderAct> acts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClimbLadder(
      LadderClocks clocks,
      Cases cases,
      CaseClocks obligations,
      WorkPauses pauses,
      Calendars calendars,
      JudgeServiceLevel judge,
      List<LadderAct> acts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.clocks = clocks;
    this.cases = cases;
    this.obligations = obligations;
    this.pauses = pauses;
    this.calendars = calendars;
    this.judge = judge;
    this.acts = List.copyOf(acts);
    this.events = events;
    this.clock = clock;
  }

  /**
   * A page of the clocks that may have reached a rung.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<ClimbingClock> next(ClimbingClock after) {
    return clocks.atTheirRung(clock.instant(), after, AT_ONCE);
  }

  /** Says whether a step was taken for it. */
  @Transactional
  public boolean climb(ClimbingClock found) {
    Instant now = this.clock.instant();
    ServiceCase of = cases.lock(found.number());
    Optional<ClimbingClock> clock = clocks.find(found.id());
    return clock.isPresent() && climb(of, clock.get(), now);
  }

  /** A clock that is not there yet is looked at again when it may be. */
  private boolean climb(ServiceCase of, ClimbingClock late, Instant now) {
    Rungs rungs = new Rungs(clocks.rungs());
    int reached = reached(of, late, rungs, now);
    Instant next = rungs.after(reached).map(more -> at(of, late, more)).orElse(null);
    clocks.climbed(late.id(), reached, next);
    return reached > late.rung() && take(of, late, reached);
  }

  private boolean take(ServiceCase of, ClimbingClock late, int percent) {
    List<LadderStep> steps =
        judge.rung(of.number(), percent, late.step(), of.type().name(), of.priority());
    if (steps.isEmpty()) {
      return false;
    }
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "LadderClimbed",
            "%d %% of clock %s is over: %s".formatted(percent, late.name(), steps),
            Map.of("clock", late.step(), "percent", percent, "steps", steps.toString())));
    steps.forEach(
        step ->
            acts.stream()
                .filter(act -> act.step() == step)
                .forEach(act -> act.take(of, late, percent)));
    return true;
  }

  /** The highest rung that is over by now, never one below the last. */
  private int reached(ServiceCase of, ClimbingClock late, Rungs rungs, Instant now) {
    int rung = late.rung();
    for (Optional<Integer> next = rungs.after(rung); next.isPresent(); next = rungs.after(rung)) {
      Instant at = at(of, late, next.get());
      if (at == null || at.isAfter(now)) {
        return rung;
      }
      rung = next.get();
    }
    return rung;
  }

  /** When so much of its time is over; null while it rests. */
  private Instant at(ServiceCase of, ClimbingClock late, int percent) {
    if (!late.isWork()) {
      Duration whole = Duration.between(late.startedAt(), late.dueAt());
      return late.startedAt().plus(Rungs.share(whole, percent));
    }
    return Course.of(
            calendars.of(of.team(), of.origin().country()),
            late.startedAt(),
            Rungs.share(late.target(), percent),
            Pause.among(obligations.of(of.number()), pauses.of(of.number(), this.clock.instant())))
        .dueAt();
  }
}
