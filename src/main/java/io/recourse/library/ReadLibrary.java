package io.recourse.library;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ReadStep;
import io.recourse.engine.check.Checks;
import io.recourse.engine.check.Drawing;
import io.recourse.studio.DeployedModels;
import io.recourse.studio.Model;
import io.recourse.studio.ModelSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deployed processes as everybody of the house reads them; drafts are not among them. */
@Service
@Transactional(readOnly = true)
public class ReadLibrary {

  private final DeployedModels models;
  private final Map<String, Newest> read = new ConcurrentHashMap<>();

  /** A version says the same for ever: it is read once. */
  private record Newest(int version, List<ReadStep> steps) {}

  ReadLibrary(DeployedModels models) {
    this.models = models;
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
    byte[] text = found.text().bytes();
    return new Chapter(
        found.key(), found.name(), found.version(), Checks.aloud(text), Drawing.of(text));
  }
}
