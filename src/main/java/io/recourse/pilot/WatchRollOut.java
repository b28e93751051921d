package io.recourse.pilot;

import static java.util.stream.Collectors.toMap;

import io.recourse.pilot.MeasureEffect.Spans;
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
 * Measures what was rolled out again and again for {@value #DAYS} days, over the cases of its group
 * that were opened since, and reopens it where its effect faded (IMP-08).
 */
@Service
public class WatchRollOut implements MeasuredAgain {

  static final int DAYS = 90;

  /** Between two looks. */
  private static final Duration EACH = Duration.ofDays(30);

  /** Of the time since no more than so many times as long as the pilot was; the latest. */
  private static final int MOST_SPANS = 30;

  private static final Duration ANSWER = Duration.ofDays(14);

  private final RollOutWatches watches;
  private final Pilots pilots;
  private final PilotFigures figures;
  private final MeasureEffect effect;
  private final OpenModel models;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WatchRollOut(
      RollOutWatches watches,
      Pilots pilots,
      PilotFigures figures,
      MeasureEffect effect,
      OpenModel models,
      ApplicationEventPublisher events,
      Clock clock) {
    this.watches = watches;
    this.pilots = pilots;
    this.figures = figures;
    this.effect = effect;
    this.models = models;
    this.events = events;
    this.clock = clock;
  }

  /** What each pilot of a change came to so far; nothing of one that there is not. */
  Map<UUID, Map<String, Spread>> figures(UUID id) {
    List<Pilot> change =
        pilots.find(id).map(one -> pilots.ofChange(one.drawnBy())).orElse(List.of());
    return change.stream().collect(toMap(Pilot::id, this::figures));
  }

  private Map<String, Spread> figures(Pilot pilot) {
    List<Outcome> ours =
        figures.outcomes(pilot.id(), clock.instant(), ComparePilot.MOST).stream()
            .filter(one -> one.arm() == Arm.PILOT)
            .toList();
    return Effect.of(new Figures(ours));
  }

  /** In the transaction of the roll-out: what it is held to are the figures it was decided on. */
  void begin(Pilot pilot, Instant now, Map<String, Spread> then) {
    Duration time = Duration.between(pilot.fromAt(), now);
    Duration set = Duration.ofDays(DAYS);
    watches.insert(
        RollOutWatch.begun(
            pilot.id(),
            models.draft(pilot.draft()).agreement().submittedBy(),
            now.plus(EACH),
            now.plus(time.compareTo(set) > 0 ? time : set),
            then));
  }

  @Override
  @Transactional(readOnly = true)
  public List<String> after(String last) {
    return watches.due(clock.instant(), last);
  }

  @Override
  @Transactional
  public boolean measure(String id) {
    RollOutWatch watch = watches.lock(UUID.fromString(id)).orElseThrow();
    if (watch.state() != State.WATCHED) {
      return false;
    }
    Pilot pilot = pilots.find(watch.pilot()).orElseThrow();
    RollOutWatch measured = measured(watch, pilot, clock.instant());
    watches.update(measured);
    events.publishEvent(PilotEvents.measured(pilot, measured));
    return measured.isReopened();
  }

  private RollOutWatch measured(RollOutWatch watch, Pilot pilot, Instant now) {
    Map<String, Spread> later =
        watch.then().isEmpty() ? Map.of() : effect.figures(pilot.group(), since(pilot, now));
    List<String> faded = effect.faded(watch.then(), later, looks(watch, pilot.decision().at()));
    return faded.isEmpty()
        ? watch.measured(now, later, now.plus(EACH))
        : watch.reopened(now, later, faded, now.plus(ANSWER));
  }

  private static int looks(RollOutWatch watch, Instant decided) {
    Duration all = Duration.between(decided, watch.untilAt());
    return 1 + (int) all.minusNanos(1).dividedBy(EACH);
  }

  /**
   * Spans as long as the pilot; of each the cases that were opened as long before its end as those
   * of the pilot were before it was decided.
   */
  private static Spans since(Pilot pilot, Instant now) {
    Instant decided = pilot.decision().at();
    Duration length = Duration.between(pilot.fromAt(), decided);
    Duration opened = Duration.between(pilot.fromAt(), pilot.openedUntil(decided));
    long spans = Duration.between(decided, now).dividedBy(length);
    return new Spans(decided, opened, length, Math.max(0, spans - MOST_SPANS), spans);
  }
}
