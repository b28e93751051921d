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
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pilots = pilots;
    this.held = held;
    this.models = models;
    this.agree = agree;
    this.deploy = deploy;
    this.running = running;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** By somebody else than who asked. */
  @Transactional
  public Pilot agree(UUID id) {
    Pilot pilot = asked(id);
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
    running.forgetOnCommit();
    return pilots.find(id).orElseThrow();
  }

  private void rollOut(Pilot pilot, Decision done) {
    pilots.decide(pilot.id(), State.ROLLED_OUT, done);
    events.publishEvent(PilotEvents.rolledOut(pilot, done));
  }

  /** The pilot goes on; also how who asked takes it back. */
  @Transactional
  public Pilot decline(UUID id, String reason) {
    String why = PilotWords.demanded(reason);
    Pilot pilot = asked(id);
    UUID withdrawal = pilot.decision().withdrawal();
    if (withdrawal != null && models.draft(withdrawal).isOpen()) {
      var unused = deploy.refuse(withdrawal, null);
    }
    pilots.decide(id, State.RUNNING, null);
    events.publishEvent(PilotEvents.declined(pilot, me(), why));
    return pilots.find(id).orElseThrow();
  }

  private Pilot asked(UUID id) {
    Pilot pilot = held.locked(id);
    if (pilot.decision() == null) {
      throw Problem.conflict("pilot.notAsked");
    }
    return pilot;
  }

  private String me() {
    return actor.actor().id();
  }
}
