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
   * By somebody else than who asked; of all models of a change at once.
   *
   * @throws Problem 412 where something else was asked for meanwhile
   */
  @Transactional
  public Pilot agree(UUID id, Seen seen) {
    List<Pilot> change = asked(id);
    change.stream().filter(one -> one.id().equals(id)).forEach(one -> demand(one, seen));
    change.forEach(this::agree);
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

  private void agree(Pilot pilot) {
    Decision asked = pilot.decision();
    if (asked.askedBy().equals(me())) {
      throw Problem.forbidden("pilot.own");
    }
    if (asked.end() == End.WITHDRAW) {
      Draft draft = models.draft(asked.withdrawal());
      var unused = agree.approve(draft.id(), draft.version(), null, null);
    } else {
      rollOut(pilot, asked.answered(me(), clock.instant()));
    }
  }

  private void rollOut(Pilot pilot, Decision done) {
    pilots.decide(pilot.id(), State.ROLLED_OUT, done);
    watch.begin(pilot, done.at());
    events.publishEvent(PilotEvents.rolledOut(pilot, done));
  }

  /** The pilot goes on; also how who asked takes it back. */
  @Transactional
  public Pilot decline(UUID id, String reason) {
    String why = PilotWords.demanded(reason);
    asked(id).forEach(pilot -> decline(pilot, why));
    return pilots.find(id).orElseThrow();
  }

  private void decline(Pilot pilot, String why) {
    UUID withdrawal = pilot.decision().withdrawal();
    if (withdrawal != null && models.draft(withdrawal).isOpen()) {
      var unused = deploy.refuse(withdrawal, null);
    }
    pilots.decide(pilot.id(), State.RUNNING, null);
    events.publishEvent(PilotEvents.declined(pilot, me(), why));
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
