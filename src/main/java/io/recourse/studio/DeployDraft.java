package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft the version that new cases follow; cases that run stay on theirs (IMP-06). */
@Service
public class DeployDraft {

  private final ModelDrafts drafts;
  private final DeployedModels deployed;
  private final CheckDraft check;
  private final ModelReader reader;
  private final ModelDeployment deployment;
  private final List<BesideDeployment> beside;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeployDraft(
      ModelDrafts drafts,
      DeployedModels deployed,
      CheckDraft check,
      ModelReader reader,
      ModelDeployment deployment,
      List<BesideDeployment> beside,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.deployed = deployed;
    this.check = check;
    this.reader = reader;
    this.deployment = deployment;
    this.beside = List.copyOf(beside);
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Deploys an approved draft before its time.
   *
   * @param seenVersion the draft's version that was looked at; null for whatever it is now
   */
  @Transactional
  public Draft deploy(UUID id, Integer seenVersion) {
    return deploy(drafts.locked(id, seenVersion));
  }

  Draft deploy(Draft draft) {
    return deployed(draft.demand(Draft.State.APPROVED));
  }

  /** An earlier version that one person brings back. */
  Draft deployAlone(Draft draft) {
    return deployed(draft.demand(Draft.State.SUBMITTED));
  }

  private Draft deployed(Draft draft) {
    drafts.waitForDeployments();
    demandDeployable(draft);
    int next = newestVersion(draft).map(newest -> newest + 1).orElse(1);
    deployment.deploy(draft.key(), draft.text(), boundForms(draft));
    Draft done = draft.ended(Draft.State.DEPLOYED, by(next));
    drafts.update(done);
    events.publishEvent(ModelEvents.deployed(done));
    beside.forEach(it -> it.deployed(done));
    return done;
  }

  /** Closes a draft without deploying it. */
  @Transactional
  public Draft refuse(UUID id, Integer seenVersion) {
    Draft refused = drafts.locked(id, seenVersion).ended(Draft.State.REFUSED, by(null));
    drafts.update(refused);
    events.publishEvent(ModelEvents.refused(refused));
    return refused;
  }

  /** It replaces the newest version, and the check finds no error in it now. */
  void demandDeployable(Draft draft) {
    demandNewestBase(draft);
    beside.forEach(it -> it.demand(draft));
    List<ModelFinding> findings = check.check(draft.text(), draft.key());
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      throw RefusedModel.because(findings);
    }
  }

  private void demandNewestBase(Draft draft) {
    newestVersion(draft)
        .filter(newest -> !newest.equals(draft.basedOn()))
        .ifPresent(DeployDraft::refuseOvertaken);
  }

  private static void refuseOvertaken(Integer newest) {
    throw Problem.conflict("model.newer", newest);
  }

  private Optional<Integer> newestVersion(Draft draft) {
    return deployed.newest(draft.kind(), draft.key()).map(ModelSource::version);
  }

  /** Forms bound “by deployment” must lie in the deployment of the process that shows them. */
  private List<ModelSource> boundForms(Draft draft) {
    return reader.read(draft.text()).forms().stream()
        .map(form -> deployed.newest(ModelKind.FORM, form).orElseThrow(() -> missing(form)))
        .toList();
  }

  private static Problem missing(String form) {
    return Problem.conflict("model.formGone", form);
  }

  private Draft.Deployment by(Integer version) {
    return new Draft.Deployment(actor.actor().id(), clock.instant(), version);
  }
}
