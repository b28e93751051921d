package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.End;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.DeployDraft;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.OpenModel;
import io.recourse.studio.RollBack;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rolls a pilot out or withdraws it: one person asks with a reason, another agrees. A withdrawal is
 * the text of the version before as the next version, by the same agreement as every roll-back.
 */
@Service
public class DecidePilot {

  private static final int LONGEST_WORDS = 2000;

  private final Pilots pilots;
  private final ModelDrafts drafts;
  private final OpenModel models;
  private final RollBack back;
  private final AgreeOnDraft agree;
  private final DeployDraft deploy;
  private final RunningPilots running;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecidePilot(
      Pilots pilots,
      ModelDrafts drafts,
      OpenModel models,
      RollBack back,
      AgreeOnDraft agree,
      DeployDraft deploy,
      RunningPilots running,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pilots = pilots;
    this.drafts = drafts;
    this.models = models;
    this.back = back;
    this.agree = agree;
    this.deploy = deploy;
    this.running = running;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Pilot ask(UUID id, End end, String reason) {
    if (end == null) {
      throw Problem.invalid("/end", "pilot.end");
    }
    String why = words(reason);
    Pilot pilot = locked(id);
    if (pilot.decision() != null) {
      throw Problem.conflict("pilot.asked", pilot.decision().askedBy());
    }
    UUID withdrawal =
        end == End.WITHDRAW ? back.ask(pilot.key(), pilot.baseVersion(), why, false).id() : null;
    Decision asked = new Decision(end, me(), clock.instant(), why, withdrawal, null, null);
    pilots.decide(id, State.RUNNING, asked);
    events.publishEvent(PilotEvents.asked(pilot, asked));
    return pilots.find(id).orElseThrow();
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
      Decision done = answered(asked, me(), clock.instant());
      pilots.decide(id, State.ROLLED_OUT, done);
      events.publishEvent(PilotEvents.rolledOut(pilot, done));
    }
    running.forgetOnCommit();
    return pilots.find(id).orElseThrow();
  }

  /** The pilot goes on; also how who asked takes it back. */
  @Transactional
  public Pilot decline(UUID id, String reason) {
    String why = words(reason);
    Pilot pilot = asked(id);
    UUID withdrawal = pilot.decision().withdrawal();
    if (withdrawal != null && models.draft(withdrawal).isOpen()) {
      var unused = deploy.refuse(withdrawal, null);
    }
    pilots.decide(id, State.RUNNING, null);
    events.publishEvent(PilotEvents.declined(pilot, me(), why));
    return pilots.find(id).orElseThrow();
  }

  static Decision answered(Decision asked, String by, Instant at) {
    return new Decision(
        asked.end(), asked.askedBy(), asked.askedAt(), asked.reason(), asked.withdrawal(), by, at);
  }

  private Pilot asked(UUID id) {
    Pilot pilot = locked(id);
    if (pilot.decision() == null) {
      throw Problem.conflict("pilot.notAsked");
    }
    return pilot;
  }

  /** Deployments first, as whoever deploys comes to the pilot afterwards. */
  private Pilot locked(UUID id) {
    drafts.waitForDeployments();
    Pilot pilot = pilots.lock(id).orElseThrow(() -> Problem.notFound("pilot.unknown"));
    if (!pilot.isRunning()) {
      throw Problem.conflict("pilot.over");
    }
    return pilot;
  }

  private static String words(String reason) {
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_WORDS) {
      throw Problem.invalid("/reason", "model.reason", LONGEST_WORDS);
    }
    return reason.strip();
  }

  private String me() {
    return actor.actor().id();
  }
}
