package io.recourse.studio;

import io.recourse.engine.ModelCheck;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ModelSurroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is wrong with a model and changes nothing. */
@Service
public class CheckDraft {

  private final ModelCheck check;
  private final ModelReader reader;
  private final DeployedModels deployed;
  private final Companions companions;
  private final RemovedSteps removed;
  private final List<OwnForms> ownForms;

  CheckDraft(
      ModelCheck check,
      ModelReader reader,
      DeployedModels deployed,
      Companions companions,
      RemovedSteps removed,
      List<OwnForms> ownForms) {
    this.companions = companions;
    this.removed = removed;
    this.ownForms = List.copyOf(ownForms);
    this.check = check;
    this.reader = reader;
    this.deployed = deployed;
  }

  /** Checks a model for itself. */
  @Transactional(readOnly = true)
  public List<ModelFinding> check(ModelText model) {
    return check(model, ModelSurroundings.NONE);
  }

  /** Checks a model that comes together with others. */
  List<ModelFinding> check(ModelText model, ModelSurroundings offered) {
    List<ModelFinding> findings =
        new ArrayList<>(check.check(model.bytes(), model.kind(), offered));
    if (findings.stream().noneMatch(ModelFinding::refuses)) {
      ModelParts parts = reader.read(model);
      findings.addAll(parts.findings());
      findings.addAll(own(model, parts));
    }
    return findings;
  }

  private List<ModelFinding> own(ModelText model, ModelParts parts) {
    return model.kind() == ModelKind.FORM
        ? parts.keys().stream().flatMap(key -> own(key, model.text())).toList()
        : List.of();
  }

  private Stream<ModelFinding> own(String key, String schema) {
    return ownForms.stream()
        .filter(one -> one.own(key))
        .flatMap(one -> one.check(key, schema).stream());
  }

  /** Checks a model that is to become the next version of this key and of nothing else. */
  @Transactional(readOnly = true)
  public List<ModelFinding> check(ModelText model, String key) {
    return check(model, key, ModelSurroundings.NONE);
  }

  /** The same, where others become versions with it. */
  List<ModelFinding> check(ModelText model, String key, ModelSurroundings offered) {
    List<ModelFinding> findings = new ArrayList<>(check(model, offered));
    if (findings.stream().noneMatch(ModelFinding::refuses)) {
      findings.addAll(foreignKeys(model, key));
      findings.addAll(removed(model, key));
    }
    return findings;
  }

  private List<ModelFinding> removed(ModelText model, String key) {
    return model.kind() == ModelKind.BPMN
        ? deployed
            .newest(ModelKind.BPMN, key)
            .map(newest -> removed.of(model, newest))
            .orElse(List.of())
        : List.of();
  }

  /**
   * What a deployment of this draft would meet now, together with the other parts of its change:
   * what was deployed or removed since it was saved counts. A draft that has ended keeps what was
   * said of it then.
   */
  @Transactional(readOnly = true)
  public List<ModelFinding> now(Draft draft) {
    if (!draft.isOpen()) {
      return draft.findings();
    }
    List<ModelFinding> findings =
        new ArrayList<>(check(draft.text(), draft.key(), companions.beside(draft)));
    deployed
        .newest(draft.kind(), draft.key())
        .map(ModelSource::version)
        .filter(newest -> !newest.equals(draft.basedOn()))
        .ifPresent(newest -> findings.add(newer(newest)));
    return findings;
  }

  private static ModelFinding newer(int version) {
    return ModelFinding.error(
        null,
        "version",
        "Version " + version + " was deployed since this draft was begun; look at it first.");
  }

  /** Whether the text is safe and whole enough to be looked into. */
  boolean isReadable(ModelText model) {
    return Companions.isReadable(check.check(model.bytes(), model.kind()));
  }

  private List<ModelFinding> foreignKeys(ModelText model, String key) {
    Set<String> defined = reader.read(model).keys();
    if (!defined.contains(key)) {
      return List.of(
          ModelFinding.error(
              null,
              "key",
              "The draft is for “" + key + "”, but the model defines " + defined + "."));
    }
    Set<String> foreign = new HashSet<>(defined);
    foreign.remove(key);
    deployed
        .newest(model.kind(), key)
        .ifPresent(newest -> foreign.removeAll(reader.read(newest.text()).keys()));
    return foreign.stream()
        .map(
            other ->
                ModelFinding.error(
                    other, "key", "“" + other + "” does not belong to “" + key + "”."))
        .toList();
  }
}
