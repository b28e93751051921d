package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.PilotFigures.Outcome;
import io.recourse.pilot.RollOutWatch.State;
import io.recourse.studio.OpenModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures what was rolled out again after {@value #DAYS} days, over the cases of its group that
 * were opened since, and reopens it where its effect faded (IMP-08).
 */
@Service
public class WatchRollOut {

  static final int DAYS = 90;

  private static final Duration ANSWER = Duration.ofDays(14);

  private final RollOutWatches watches;
  private final Pilots pilots;
  private final PilotFigures figures;
  private final OpenModel models;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WatchRollOut(
      RollOutWatches watches,
      Pilots pilots,
      PilotFigures figures,
      OpenModel models,
      ApplicationEventPublisher events,
      Clock clock) {
    this.watches = watches;
    this.pilots = pilots;
    this.figures = figures;
    this.models = models;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction of the roll-out: what it is held to are the figures it was decided on. */
  void begin(Pilot pilot, Instant now) {
    List<Outcome> ours =
        figures.outcomes(pilot.id(), ComparePilot.MOST).stream()
            .filter(one -> one.arm() == Arm.PILOT)
            .toList();
    watches.insert(
        RollOutWatch.begun(
            pilot.id(),
            models.draft(pilot.draft()).agreement().submittedBy(),
            now.plus(Duration.ofDays(DAYS)),
            Effect.of(new Figures(ours))));
  }

  /** A page of what is due, behind the last one of the page before. */
  @Transactional(readOnly = true)
  public List<UUID> after(UUID last) {
    return watches.due(clock.instant(), last);
  }

  /** Returns whether it was reopened. */
  @Transactional
  public boolean measure(UUID id) {
    RollOutWatch watch = watches.lock(id).orElseThrow();
    if (watch.state() != State.WATCHED) {
      return false;
    }
    Pilot pilot = pilots.find(id).orElseThrow();
    Instant now = clock.instant();
    RollOutWatch measured = measured(watch, pilot, now);
    watches.update(measured);
    events.publishEvent(PilotEvents.measured(pilot, measured));
    return measured.isReopened();
  }

  private RollOutWatch measured(RollOutWatch watch, Pilot pilot, Instant now) {
    Map<String, Spread> later =
        Effect.of(
            new Figures(
                figures.outcomes(pilot.group(), pilot.decision().at(), now, ComparePilot.MOST)));
    boolean told = later.keySet().stream().anyMatch(watch.then()::containsKey);
    if (!told) {
      return watch.measured(State.UNTOLD, now, later, null);
    }
    return Effect.faded(watch.then(), later).isEmpty()
        ? watch.measured(State.KEPT, now, later, null)
        : watch.measured(State.REOPENED, now, later, now.plus(ANSWER));
  }
}
