package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the Camunda Modeler sends as drafts for approval, if the check finds no error. */
@Service
public class TakeUpload {

  private final CheckDraft check;
  private final Companions companions;
  private final ModelReader reader;
  private final DeployedModels deployed;
  private final ModelDrafts drafts;
  private final SaveDraft save;
  private final CurrentActor actor;

  TakeUpload(
      CheckDraft check,
      Companions companions,
      ModelReader reader,
      DeployedModels deployed,
      ModelDrafts drafts,
      SaveDraft save,
      CurrentActor actor) {
    this.check = check;
    this.companions = companions;
    this.reader = reader;
    this.deployed = deployed;
    this.drafts = drafts;
    this.save = save;
    this.actor = actor;
  }

  /**
   * @param files text by file name; all are kept or none
   */
  @Transactional
  public List<Draft> take(Map<String, String> files) {
    if (files.isEmpty()) {
      throw Problem.malformed("The deployment has no file.");
    }
    List<ModelText> models =
        files.entrySet().stream()
            .map(it -> new ModelText(kind(it.getKey()), it.getValue()))
            .toList();
    demandNoErrors(models);
    return models.stream().map(this::keep).toList();
  }

  private void demandNoErrors(List<ModelText> models) {
    ModelSurroundings offered =
        companions.offered(models.stream().filter(check::isReadable).toList());
    List<ModelFinding> findings = new ArrayList<>();
    models.forEach(model -> findings.addAll(check.check(model, offered)));
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      throw RefusedModel.because(findings);
    }
  }

  private Draft keep(ModelText model) {
    ModelParts parts = reader.read(model);
    String key = mainKey(model.kind(), parts);
    Integer newest = deployed.newest(model.kind(), key).map(ModelSource::version).orElse(null);
    return drafts.open().stream()
        .filter(it -> it.source() == Draft.Source.MODELER && it.state() == Draft.State.DRAFT)
        .filter(it -> it.kind() == model.kind() && it.key().equals(key))
        .filter(it -> it.author().equals(actor.actor().id()) && isSame(it.basedOn(), newest))
        .findFirst()
        .map(earlier -> save.save(earlier.id(), model.text(), earlier.version()))
        .orElseGet(
            () ->
                save.insert(
                    Draft.begin(key, parts.name(), model, newest, Draft.Source.MODELER), model));
  }

  /** The definition that is deployed already, or the first one of a new file. */
  private String mainKey(ModelKind kind, ModelParts parts) {
    return parts.keys().stream()
        .filter(key -> deployed.newest(kind, key).isPresent())
        .findFirst()
        .orElseGet(() -> parts.keys().iterator().next());
  }

  private static boolean isSame(Integer one, Integer other) {
    return one == null ? other == null : one.equals(other);
  }

  private static ModelKind kind(String fileName) {
    return ModelKind.of(fileName)
        .orElseThrow(
            () -> Problem.malformed(fileName + " is neither a process, a decision nor a form."));
  }
}
