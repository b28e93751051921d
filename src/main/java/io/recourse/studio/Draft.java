package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A model that somebody is changing.
 *
 * @param basedOn the version it will replace; null for a model that is not deployed yet
 * @param findings what the check says: as stored, when it was saved last; as shown, now
 * @param author who saved it last
 * @param version counts the saves, for optimistic locking
 */
public record Draft(
    UUID id,
    ModelKind kind,
    String key,
    String name,
    String content,
    Integer basedOn,
    State state,
    List<ModelFinding> findings,
    String author,
    Source source,
    Instant savedAt,
    Deployment deployment,
    int version) {

  /** A draft ends by being deployed or refused. */
  public enum State {
    DRAFT,
    DEPLOYED,
    REFUSED
  }

  /** Where it was written: in our studio or in the Camunda Modeler. */
  public enum Source {
    STUDIO,
    MODELER
  }

  /** Who ended the draft, and as which version it was deployed (null for a refused one). */
  public record Deployment(String by, Instant at, Integer version) {}

  /** A save: who, when and what the check said. */
  public record Save(String author, Instant at, List<ModelFinding> findings) {}

  static Draft begin(String key, String name, ModelText model, Integer basedOn, Source source) {
    return new Draft(
        UUID.randomUUID(),
        model.kind(),
        key,
        name,
        model.text(),
        basedOn,
        State.DRAFT,
        List.of(),
        null,
        source,
        null,
        null,
        0);
  }

  public ModelText text() {
    return new ModelText(kind, content);
  }

  public long errors() {
    return findings.stream().filter(ModelFinding::refuses).count();
  }

  Draft saved(String text, Integer base, Save save) {
    return new Draft(
        id,
        kind,
        key,
        name,
        text,
        base,
        state,
        save.findings(),
        save.author(),
        source,
        save.at(),
        deployment,
        version + 1);
  }

  /** The same draft with what the check says now. */
  Draft judged(List<ModelFinding> now) {
    return new Draft(
        id,
        kind,
        key,
        name,
        content,
        basedOn,
        state,
        now,
        author,
        source,
        savedAt,
        deployment,
        version);
  }

  Draft ended(State end, Deployment deployed) {
    return new Draft(
        id,
        kind,
        key,
        name,
        content,
        basedOn,
        end,
        findings,
        author,
        source,
        savedAt,
        deployed,
        version + 1);
  }

  /** The same draft for somebody who reads the findings in other words. */
  public Draft told(UnaryOperator<String> words) {
    return new Draft(
        id,
        kind,
        key,
        name,
        content,
        basedOn,
        state,
        findings.stream().map(finding -> finding.told(words)).toList(),
        author,
        source,
        savedAt,
        deployment,
        version);
  }

  Draft demand(Integer seenVersion) {
    if (seenVersion != null && seenVersion != version) {
      throw Problem.stale("model.stale");
    }
    if (state != State.DRAFT) {
      throw Problem.conflict("model.closed", state.name());
    }
    return this;
  }
}
