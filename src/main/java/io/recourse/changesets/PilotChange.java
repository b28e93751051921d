package io.recourse.changesets;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.pilot.BeginPilot;
import io.recourse.pilot.PilotWish;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.ModelReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approves a change for a share of the new cases only. A case is on one side for all its models;
 * what is new is called by the new versions alone (IMP-02, IMP-04).
 */
@Service
public class PilotChange {

  private final ModelDrafts drafts;
  private final ModelReader reader;
  private final BeginPilot begin;
  private final AgreeOnChange agree;

  PilotChange(ModelDrafts drafts, ModelReader reader, BeginPilot begin, AgreeOnChange agree) {
    this.drafts = drafts;
    this.reader = reader;
    this.begin = begin;
    this.agree = agree;
  }

  /**
   * @param seenVersion of the change: nothing else is approved
   * @param words what the approver wants to be kept with it; may be null
   * @param deployAt null for at once
   * @throws Problem 409 where no part has a version before, or a form would be shown to all
   */
  @Transactional
  public ChangeSet approve(
      UUID id, int seenVersion, String words, Instant deployAt, PilotWish wish) {
    drafts.waitForDeployments();
    List<Draft> parts = drafts.of(id);
    demandBoundForms(parts);
    List<Draft> served = parts.stream().filter(PilotChange::hasTwoVersions).toList();
    if (served.isEmpty()) {
      throw Problem.conflict("changeset.noPilot");
    }
    served.forEach(part -> plan(part, deployAt, wish, id));
    return agree.approve(id, seenVersion, words, deployAt, true);
  }

  private void plan(Draft part, Instant deployAt, PilotWish wish, UUID change) {
    var unused = begin.plan(part.id(), part.version(), deployAt, wish, change);
  }

  private static boolean hasTwoVersions(Draft part) {
    return part.kind() != ModelKind.FORM && part.basedOn() != null;
  }

  /** A form goes with the version of the process that binds it; any other would serve all. */
  private void demandBoundForms(List<Draft> parts) {
    Set<String> bound =
        parts.stream()
            .filter(it -> it.kind() == ModelKind.BPMN)
            .flatMap(it -> reader.read(it.text()).forms().stream())
            .collect(Collectors.toSet());
    parts.stream()
        .filter(it -> it.kind() == ModelKind.FORM && !bound.contains(it.key()))
        .findFirst()
        .ifPresent(PilotChange::refuseForm);
  }

  private static void refuseForm(Draft form) {
    throw Problem.conflict("changeset.formForAll", form.key());
  }
}
