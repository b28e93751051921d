package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import java.time.Clock;
import java.util.List;
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
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeployDraft(
      ModelDrafts drafts,
      DeployedModels deployed,
      CheckDraft check,
      ModelReader reader,
      ModelDeployment deployment,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.deployed = deployed;
    this.check = check;
    this.reader = reader;
    this.deployment = deployment;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param seenVersion the draft's version that was looked at; null for whatever it is now
   */
  @Transactional
  public Draft deploy(UUID id, Integer seenVersion) {
    Draft draft = locked(id, seenVersion);
    drafts.waitForDeployments();
    demandNewestBase(draft);
    List<ModelFinding> findings = check.check(draft.text(), draft.key());
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      throw RefusedModel.because(findings);
    }
    deployment.deploy(draft.key(), draft.text(), boundForms(draft));
    Draft done = draft.ended(Draft.State.DEPLOYED, by(newestVersion(draft)));
    drafts.update(done);
    events.publishEvent(ModelEvents.deployed(done));
    return done;
  }

  /** Closes a draft without deploying it. */
  @Transactional
  public Draft refuse(UUID id, Integer seenVersion) {
    Draft refused = locked(id, seenVersion).ended(Draft.State.REFUSED, by(null));
    drafts.update(refused);
    events.publishEvent(ModelEvents.refused(refused));
    return refused;
  }

  private Draft locked(UUID id, Integer seenVersion) {
    return drafts.lock(id).orElseThrow(() -> Problem.notFound("model.noDraft")).demand(seenVersion);
  }

  private void demandNewestBase(Draft draft) {
    Integer newest = newestVersion(draft);
    if (newest != null && !newest.equals(draft.basedOn())) {
      throw Problem.conflict("model.newer", newest);
    }
  }

  private Integer newestVersion(Draft draft) {
    return deployed.newest(draft.kind(), draft.key()).map(ModelSource::version).orElse(null);
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
