package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.DeployDraft;
import io.recourse.studio.Draft;
import io.recourse.studio.OpenModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another person than who asked agrees to what becomes of a pilot, or lets it go on (IMP-04). */
@Service
public class DecidePilot {

  private final Pilots pilots;
  private final RunningPilot held;
  private final OpenModel models;
  private final AgreeOnDraft agree;
  private final DeployDraft deploy;
  private final RunningPilots running;
  private final WholeChanges changes;
  private final TakeChangeBack whole;
  private final WatchRollOut watch;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecidePilot(
      Pilots pilots,
      RunningPilot held,
      OpenModel models,
      AgreeOnDraft agree,
      DeployDraft deploy,
      RunningPilots running,
      WholeChanges changes,
      TakeChangeBack whole,
      WatchRollOut watch,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pilots = pilots;
    this.held = held;
    this.models = models;
    this.agree = agree;
    this.deploy = deploy;
    this.running = running;
    this.changes = changes;
    this.whole = whole;
    this.watch = watch;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What somebody looked at before they agreed to it.
   *
   * @param askedAt when it was asked for
   */
  public record Seen(End end, Instant askedAt) {}

  /**
   * By somebody else than who asked; of all models of a change at once. What it came to is measured
   * before anything is held.
   *
   * @throws Problem 412 where something else was asked for meanwhile
   */
  @Transactional
  public Pilot agree(UUID id, Seen seen) {
    Map<UUID, Map<String, Spread>> figures =
        seen.end() == End.ROLL_OUT ? watch.figures(id) : Map.of();
    List<Pilot> change = asked(id);
    change.stream().filter(one -> one.id().equals(id)).forEach(one -> demand(one, seen));
    change.forEach(this::demandOther);
    if (seen.end() == End.WITHDRAW) {
      withdraw(change);
    } else {
      change.forEach(one -> rollOut(one, figures.getOrDefault(one.id(), Map.of())));
    }
    running.forgetOnCommit();
    return pilots.find(id).orElseThrow();
  }

  private static void demand(Pilot pilot, Seen seen) {
    if (seen.end() == null || seen.askedAt() == null) {
      throw Problem.invalid("/askedAt", "pilot.seen");
    }
    if (!pilot.decision().isAsSeen(seen.end(), seen.askedAt())) {
      throw Problem.stale("pilot.stale");
    }
  }

  private void demandOther(Pilot pilot) {
    if (pilot.decision().askedBy().equals(me())) {
      throw Problem.forbidden("pilot.own");
    }
  }

  private void withdraw(List<Pilot> change) {
    Pilot first = change.get(0);
    if (changes.isWhole(first.drawnBy())) {
      whole.agree(first.drawnBy(), first.decision().withdrawal());
    } else {
      change.forEach(this::withdraw);
    }
  }

  private void withdraw(Pilot pilot) {
    Draft draft = models.draft(pilot.decision().withdrawal());
    var unused = agree.approve(draft.id(), draft.version(), null, null);
  }

  private void rollOut(Pilot pilot, Map<String, Spread> figures) {
    Decision done = pilot.decision().answered(me(), clock.instant());
    pilots.decide(pilot.id(), State.ROLLED_OUT, done);
    watch.begin(pilot, done.at(), figures);
    events.publishEvent(PilotEvents.rolledOut(pilot, done));
  }

  /** The pilot goes on; also how who asked takes it back. */
  @Transactional
  public Pilot decline(UUID id, String reason) {
    String why = PilotWords.demanded(reason);
    List<Pilot> change = asked(id);
    change.forEach(pilot -> goOn(pilot, why));
    change.stream()
        .filter(pilot -> pilot.decision().end() == End.WITHDRAW)
        .forEach(pilot -> close(pilot, why));
    return pilots.find(id).orElseThrow();
  }

  private void goOn(Pilot pilot, String why) {
    pilots.decide(pilot.id(), State.RUNNING, null);
    events.publishEvent(PilotEvents.declined(pilot, me(), why));
  }

  private void close(Pilot pilot, String why) {
    UUID withdrawal = pilot.decision().withdrawal();
    whole.decline(pilot.drawnBy(), withdrawal, why);
    if (models.draft(withdrawal).isOpen()) {
      var unused = deploy.refuse(withdrawal, null);
    }
  }

  private List<Pilot> asked(UUID id) {
    List<Pilot> change = held.locked(id);
    if (change.stream().anyMatch(one -> one.decision() == null)) {
      throw Problem.conflict("pilot.notAsked");
    }
    return change;
  }

  private String me() {
    return actor.actor().id();
  }
}
