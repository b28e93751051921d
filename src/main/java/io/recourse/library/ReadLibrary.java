package io.recourse.library;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ReadStep;
import io.recourse.engine.check.Checks;
import io.recourse.engine.check.Drawing;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Draft;
import io.recourse.studio.Model;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.ModelSource;
import io.recourse.studio.ModelText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deployed processes as everybody of the house reads them, and drafts for those who may. */
@Service
@Transactional(readOnly = true)
public class ReadLibrary {

  private final DeployedModels models;
  private final ModelDrafts drafts;
  private final Map<String, Newest> read = new ConcurrentHashMap<>();

  /** A version says the same for ever: it is read once. */
  private record Newest(int version, List<ReadStep> steps) {}

  ReadLibrary(DeployedModels models, ModelDrafts drafts) {
    this.models = models;
    this.drafts = drafts;
  }

  /** The newest version of each process. */
  public List<Model> processes() {
    return models.all().stream().filter(model -> model.kind() == ModelKind.BPMN).toList();
  }

  /** The steps of the newest version of one of them. */
  public List<ReadStep> steps(Model process) {
    int version = process.latestVersion();
    return read.compute(
            process.key(),
            (key, known) ->
                known != null && known.version() == version
                    ? known
                    : new Newest(version, open(key, version).steps()))
        .steps();
  }

  /**
   * @param version null for the newest
   */
  public Chapter open(String key, Integer version) {
    ModelSource found =
        (version == null
                ? models.newest(ModelKind.BPMN, key)
                : models.version(ModelKind.BPMN, key, version))
            .orElseThrow(() -> Problem.notFound("model.unknown"));
    return chapter(found.key(), found.name(), found.version(), found.text());
  }

  /** A draft of a process, as far as it can be read. */
  public Chapter draft(UUID id) {
    Draft draft =
        drafts
            .find(id)
            .filter(found -> found.kind() == ModelKind.BPMN)
            .orElseThrow(() -> Problem.notFound("model.noDraft"));
    return chapter(
        draft.key(), draft.name(), Chapter.DRAFT, new ModelText(draft.kind(), draft.content()));
  }

  private static Chapter chapter(String key, String name, int version, ModelText text) {
    return new Chapter(key, name, version, Checks.aloud(text.bytes()), Drawing.of(text.bytes()));
  }
}
