package io.recourse.pilot;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.Pilot.State;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.OpenModel;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves a draft for a share of the new cases only; four eyes as for every approval. */
@Service
public class BeginPilot {

  /** Asked before anybody routed the case. */
  private static final String ROUTING = "caseRouting";

  private final Pilots pilots;
  private final AgreeOnDraft agree;
  private final OpenModel models;
  private final ModelDrafts drafts;
  private final CurrentActor actor;
  private final Clock clock;

  BeginPilot(
      Pilots pilots,
      AgreeOnDraft agree,
      OpenModel models,
      ModelDrafts drafts,
      CurrentActor actor,
      Clock clock) {
    this.pilots = pilots;
    this.agree = agree;
    this.models = models;
    this.drafts = drafts;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param seenVersion of the draft: nothing else is approved
   * @param words what the approver wants to be kept with it; may be null
   * @param deployAt null for at once
   */
  @Transactional
  public Pilot approve(
      UUID draft, Integer seenVersion, String words, Instant deployAt, PilotWish wish) {
    drafts.waitForDeployments();
    Pilot planned = plan(draft, seenVersion, deployAt, wish, null);
    var unused = agree.approve(draft, seenVersion, words, deployAt);
    return pilots.find(planned.id()).orElseThrow();
  }

  /**
   * What the approval of this draft will begin; whoever plans it approves it in the same
   * transaction.
   *
   * @param change what a case is drawn to its side by, the same for each model of a change; null
   *     for one model by itself
   */
  @Transactional
  public Pilot plan(
      UUID draft, Integer seenVersion, Instant deployAt, PilotWish wish, UUID change) {
    if (draft == null || seenVersion == null) {
      throw Problem.invalid("/draft", "pilot.draft");
    }
    Group group = wish.sound(clock.instant());
    Draft approved = models.draft(draft);
    demandNew(approved);
    demandServable(approved, group);
    if (deployAt != null && !wish.until().isAfter(deployAt)) {
      throw Problem.invalid("/until", "pilot.untilStart");
    }
    Pilot planned = planned(approved, seenVersion + 1, group, wish.until(), change);
    pilots.plan(planned);
    return planned;
  }

  /** What comes back would leave the version that it takes back to everybody else. */
  private void demandNew(Draft draft) {
    boolean onTrial =
        pilots.running().stream()
            .filter(one -> one.kind() == draft.kind() && one.key().equals(draft.key()))
            .anyMatch(one -> Integer.valueOf(one.pilotVersion()).equals(draft.basedOn()));
    if (onTrial) {
      throw Problem.conflict("pilot.runs");
    }
    if (draft.source() == Draft.Source.ROLLBACK) {
      throw Problem.conflict("pilot.comesBack");
    }
  }

  private static void demandServable(Draft draft, Group group) {
    if (draft.kind() == ModelKind.FORM || draft.basedOn() == null) {
      throw Problem.conflict("pilot.kind");
    }
    if (draft.state() != Draft.State.SUBMITTED) {
      throw Problem.conflict("model.notNow.SUBMITTED", draft.state().said());
    }
    boolean asksRoute = group.team() != null || group.category() != null;
    if (draft.key().equals(ROUTING) && asksRoute) {
      throw Problem.invalid("/team", "pilot.notRouted");
    }
  }

  private Pilot planned(Draft draft, int approvedVersion, Group group, Instant until, UUID change) {
    UUID id = UUID.randomUUID();
    return new Pilot(
        id,
        draft.kind(),
        draft.key(),
        draft.basedOn(),
        draft.basedOn() + 1,
        draft.id(),
        approvedVersion,
        group,
        null,
        until,
        State.PLANNED,
        actor.actor().id(),
        draft.agreement().reason(),
        null,
        change == null ? id : change);
  }
}
