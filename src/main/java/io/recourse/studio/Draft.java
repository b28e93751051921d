package io.recourse.studio;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A model that somebody is changing, and what others say to it.
 *
 * @param basedOn the version it will replace; null for a model that is not deployed yet
 * @param findings what the check says: as stored, when it was saved last; as shown, now
 * @param author who saved it last
 * @param authors everybody who ever saved it; none of them may approve it
 * @param change what it is a part of; null where it is agreed on by itself
 * @param version counts the saves and answers, for optimistic locking
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
    Set<String> authors,
    Source source,
    Instant savedAt,
    Agreement agreement,
    Deployment deployment,
    Change change,
    int version) {

  /**
   * Written, submitted, approved and waiting for its time; a draft ends by being deployed or
   * refused.
   */
  public enum State {
    DRAFT,
    SUBMITTED,
    APPROVED,
    DEPLOYED,
    REFUSED;

    /** In the middle of a sentence. */
    public Phrase said() {
      return Phrase.of(
          switch (this) {
            case DRAFT -> "model.state.DRAFT";
            case SUBMITTED -> "model.state.SUBMITTED";
            case APPROVED -> "model.state.APPROVED";
            case DEPLOYED -> "model.state.DEPLOYED";
            case REFUSED -> "model.state.REFUSED";
          });
    }
  }

  private static final Set<State> ENDS = EnumSet.of(State.DEPLOYED, State.REFUSED);

  /** Where it was written: in our studio or in the Camunda Modeler, or an earlier version. */
  public enum Source {
    STUDIO,
    MODELER,
    ROLLBACK
  }

  /** Who ended the draft, and as which version it was deployed (null for a refused one). */
  public record Deployment(String by, Instant at, Integer version) {}

  /** Several models that are agreed on and deployed as one. */
  public record Change(UUID id, String name) {}

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
        Set.of(),
        source,
        null,
        Agreement.NONE,
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

  public boolean isOpen() {
    return !ENDS.contains(state);
  }

  /** Whether this person wrote any of it or asked for its deployment. */
  public boolean isBy(String person) {
    return authors.contains(person) || person.equals(agreement.submittedBy());
  }

  /**
   * Whoever writes on may still save what they looked at.
   *
   * @param next null to stand alone again
   */
  Draft partOf(Change next) {
    return new DraftCopy(demand(State.DRAFT)).change(next).same();
  }

  Draft saved(String text, Save save) {
    return new DraftCopy(demand(State.DRAFT)).saved(text, save).next();
  }

  /** The same draft with what the check says now. */
  public Draft judged(List<ModelFinding> now) {
    return new DraftCopy(this).finding(now).same();
  }

  Draft submitted(String by, Instant at, String reason) {
    return new DraftCopy(demand(State.DRAFT))
        .state(State.SUBMITTED)
        .agreement(Agreement.asked(by, at, reason))
        .next();
  }

  /** Four eyes: refused to everybody who wrote any of it or asked for it. */
  Draft approved(String by, Instant at, String words, Instant from) {
    demand(State.SUBMITTED);
    if (isBy(by)) {
      throw Problem.forbidden("model.ownDraft");
    }
    return new DraftCopy(this)
        .state(State.APPROVED)
        .agreement(agreement.approved(by, at, words, from))
        .next();
  }

  Draft returned(String by, Instant at, String words) {
    if (state != State.APPROVED) {
      demand(State.SUBMITTED);
    }
    return new DraftCopy(this)
        .state(State.DRAFT)
        .agreement(agreement.returned(by, at, words))
        .next();
  }

  Draft ended(State end, Deployment deployed) {
    demandOpen();
    return new DraftCopy(this).state(end).deployment(deployed).next();
  }

  /** The same draft for somebody who reads the findings in other words. */
  public Draft told(UnaryOperator<String> words) {
    return judged(findings.stream().map(finding -> finding.told(words)).toList());
  }

  Draft demand(Integer seenVersion) {
    if (seenVersion != null && seenVersion != version) {
      throw Problem.stale("model.stale");
    }
    return this;
  }

  /** Whether somebody may write on: an earlier version comes back as it was, or not at all. */
  public boolean isWritable() {
    return state == State.DRAFT && source != Source.ROLLBACK;
  }

  Draft demandWritable() {
    if (demand(State.DRAFT).source == Source.ROLLBACK) {
      throw Problem.conflict("model.comesBack");
    }
    return this;
  }

  /** What is a part of an open change is answered and deployed with all of it. */
  public Draft demandAlone() {
    if (change != null && isOpen()) {
      throw Problem.conflict("model.inChange", change.name());
    }
    return this;
  }

  Draft demand(State wanted) {
    demandOpen();
    if (state != wanted) {
      throw Problem.conflict(notNow(wanted), state.said());
    }
    return this;
  }

  private void demandOpen() {
    if (!isOpen()) {
      throw Problem.conflict("model.closed", state.said());
    }
  }

  private static String notNow(State wanted) {
    return switch (wanted) {
      case DRAFT -> "model.notNow.DRAFT";
      case SUBMITTED -> "model.notNow.SUBMITTED";
      default -> "model.notNow.APPROVED";
    };
  }
}
