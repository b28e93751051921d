package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a deployed version or a draft with its text. */
@Service
public class OpenModel {

  private final DeployedModels deployed;
  private final ModelDrafts drafts;
  private final CheckDraft check;

  OpenModel(DeployedModels deployed, ModelDrafts drafts, CheckDraft check) {
    this.deployed = deployed;
    this.drafts = drafts;
    this.check = check;
  }

  /**
   * @param version null for the newest
   */
  @Transactional(readOnly = true)
  public ModelSource open(String key, Integer version) {
    return Stream.of(ModelKind.BPMN, ModelKind.DMN, ModelKind.FORM)
        .map(kind -> find(kind, key, version))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> Problem.notFound("model.unknown"));
  }

  /** The same where another kind may have the same key. */
  @Transactional(readOnly = true)
  public ModelSource open(ModelKind kind, String key, Integer version) {
    return find(kind, key, version).orElseThrow(() -> Problem.notFound("model.unknown"));
  }

  /** The draft with what the check says now. */
  @Transactional(readOnly = true)
  public Draft draft(UUID id) {
    Draft draft = drafts.find(id).orElseThrow(() -> Problem.notFound("model.noDraft"));
    return draft.judged(check.now(draft));
  }

  private Optional<ModelSource> find(ModelKind kind, String key, Integer version) {
    return version == null ? deployed.newest(kind, key) : deployed.version(kind, key, version);
  }
}
