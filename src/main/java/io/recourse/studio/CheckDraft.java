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
    Verdict lasting = verdict(model, key, offered);
    return Stream.concat(lasting.findings().stream(), standing(key, lasting)).toList();
  }

  /**
   * What is said of a text as long as it stays the same, and what it is checked against.
   *
   * @param steps of a process without an error; running cases may stand beside them
   * @param newest the version that is deployed; null for none
   */
  record Verdict(List<ModelFinding> findings, Set<String> steps, Integer newest) {}

  Verdict verdict(Draft draft) {
    return verdict(draft.text(), draft.key(), companions.beside(draft));
  }

  private Verdict verdict(ModelText model, String key, ModelSurroundings offered) {
    List<ModelFinding> findings = new ArrayList<>(check(model, offered));
    Integer newest = deployed.newestVersion(model.kind(), key).orElse(null);
    if (findings.stream().anyMatch(ModelFinding::refuses)) {
      return new Verdict(findings, null, newest);
    }
    findings.addAll(foreignKeys(model, key));
    boolean runs = model.kind() == ModelKind.BPMN && newest != null;
    return new Verdict(findings, runs ? removed.stepsOf(model) : null, newest);
  }

  private Stream<ModelFinding> standing(String key, Verdict of) {
    return of.steps() == null ? Stream.empty() : removed.of(key, of.steps()).stream();
  }

  /**
   * What a deployment of this draft would meet now, together with the other parts of its change:
   * what was deployed or removed since it was saved counts. A draft that has ended keeps what was
   * said of it then.
   */
  @Transactional(readOnly = true)
  public List<ModelFinding> now(Draft draft) {
    return draft.isOpen() ? now(draft, verdict(draft)) : draft.findings();
  }

  /**
   * The same by what is known of its text; where running cases stand is asked all the same.
   *
   * @param draft its content is not read
   */
  List<ModelFinding> now(Draft draft, Verdict known) {
    List<ModelFinding> findings = new ArrayList<>(known.findings());
    findings.addAll(standing(draft.key(), known).toList());
    if (known.newest() != null && !known.newest().equals(draft.basedOn())) {
      findings.add(newer(known.newest()));
    }
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
