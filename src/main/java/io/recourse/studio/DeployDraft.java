package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft the version that new cases follow; cases that run stay on theirs (IMP-06). */
@Service
public class DeployDraft {

  private final ModelDrafts drafts;
  private final DeployedModels deployed;
  private final CheckDraft check;
  private final Companions companions;
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
      Companions companions,
      ModelReader reader,
      ModelDeployment deployment,
      List<BesideDeployment> beside,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.deployed = deployed;
    this.check = check;
    this.companions = companions;
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
    drafts.waitForDeployments();
    return deploy(drafts.locked(id, seenVersion).demandAlone());
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
    return given(List.of(draft)).get(0);
  }

  /** Parts of one change, in one deployment. */
  List<Draft> deployTogether(List<Draft> parts) {
    drafts.waitForDeployments();
    demandDeployable(parts);
    return given(parts);
  }

  private List<Draft> given(List<Draft> parts) {
    List<Draft> next =
        parts.stream().map(it -> it.ended(Draft.State.DEPLOYED, by(nextVersion(it)))).toList();
    deployment.deploy(parts, boundForms(parts));
    next.forEach(drafts::update);
    next.forEach(done -> events.publishEvent(ModelEvents.deployed(done)));
    next.forEach(done -> beside.forEach(it -> it.deployed(done)));
    return next;
  }

  private int nextVersion(Draft draft) {
    return newestVersion(draft).map(newest -> newest + 1).orElse(1);
  }

  /** Closes a draft without deploying it. */
  @Transactional
  public Draft refuse(UUID id, Integer seenVersion) {
    Draft alone = drafts.locked(id, seenVersion).demandAlone();
    Draft refused = alone.ended(Draft.State.REFUSED, by(null));
    drafts.update(refused);
    events.publishEvent(ModelEvents.refused(refused));
    return refused;
  }

  /** It replaces the newest version, and the check finds no error in it now. */
  void demandDeployable(Draft draft) {
    demandNewestBase(draft);
    List<ModelFinding> findings = check.check(draft.text(), draft.key());
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      throw RefusedModel.because(findings);
    }
    beside.forEach(it -> it.demand(draft));
  }

  /** The same of parts of one change, each beside the others; the findings of all are said. */
  void demandDeployable(List<Draft> parts) {
    parts.forEach(this::demandNewestBase);
    ModelSurroundings offered = companions.of(parts);
    Map<Draft, List<ModelFinding>> findings = new LinkedHashMap<>();
    parts.forEach(it -> findings.put(it, check.check(it.text(), it.key(), offered)));
    if (findings.values().stream().flatMap(List::stream).anyMatch(ModelFinding::refuses)) {
      throw RefusedModel.ofAll(findings);
    }
    parts.forEach(part -> beside.forEach(it -> it.demand(part)));
  }

  /** What says the same as the version before could not be taken back with the others. */
  void demandOther(Draft draft) {
    deployed
        .newest(draft.kind(), draft.key())
        .filter(newest -> newest.content().equals(draft.content()))
        .ifPresent(newest -> refuseUnchanged(draft, newest));
  }

  private static void refuseUnchanged(Draft draft, ModelSource newest) {
    throw Problem.conflict("changeset.unchanged", draft.key(), newest.version());
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
    return deployed.newestVersion(draft.kind(), draft.key());
  }

  /** Forms bound “by deployment” must lie in the deployment of the process that shows them. */
  private List<ModelSource> boundForms(List<Draft> parts) {
    Set<String> own =
        parts.stream()
            .filter(it -> it.kind() == ModelKind.FORM)
            .map(Draft::key)
            .collect(Collectors.toSet());
    return parts.stream()
        .flatMap(it -> reader.read(it.text()).forms().stream())
        .distinct()
        .filter(form -> !own.contains(form))
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
