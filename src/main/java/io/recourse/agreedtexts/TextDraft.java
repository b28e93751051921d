package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A text that somebody is changing, and what others say to it.
 *
 * @param basedOn number of the version it changes
 * @param authors everybody who ever wrote at it; none of them may approve it
 * @param savedBy who wrote last
 * @param number of the version it became; null before
 * @param version counts saves and answers, for optimistic locking
 */
public record TextDraft(
    UUID id,
    TextName name,
    int basedOn,
    LocalDate from,
    Map<String, String> changes,
    State state,
    Set<String> authors,
    String savedBy,
    Instant savedAt,
    Answers answers,
    Integer number,
    int version) {

  /** Written, submitted, and at its end agreed on or dropped. */
  public enum State {
    DRAFT,
    SUBMITTED,
    AGREED,
    DROPPED
  }

  static TextDraft begin(TextName name, int basedOn, Proposal words, String by, Instant at) {
    return new TextDraft(
        UUID.randomUUID(),
        name,
        basedOn,
        words.from(),
        words.changes(),
        State.DRAFT,
        Set.of(by),
        by,
        at,
        Answers.NONE,
        null,
        1);
  }

  public Proposal proposal() {
    return new Proposal(name, basedOn, from, changes);
  }

  /** Whether this person wrote any of it or asked others to agree. */
  public boolean isBy(String person) {
    return authors.contains(person) || person.equals(answers.submittedBy());
  }

  public boolean isOpen() {
    return state == State.DRAFT || state == State.SUBMITTED;
  }

  TextDraft saved(int base, Proposal words, String by, Instant at) {
    demand(State.DRAFT);
    Set<String> all = new TreeSet<>(authors);
    all.add(by);
    return new TextDraft(
        id,
        name,
        base,
        words.from(),
        words.changes(),
        state,
        all,
        by,
        at,
        answers,
        null,
        version + 1);
  }

  TextDraft submitted(Answers asked) {
    return demand(State.DRAFT).next(State.SUBMITTED, asked, null);
  }

  /** Four eyes: refused to everybody who wrote any of it or asked for it. */
  TextDraft agreed(String by, Instant at, String words, int as) {
    demand(State.SUBMITTED);
    if (isBy(by)) {
      throw Problem.forbidden("agreedText.own");
    }
    return next(State.AGREED, answers.approved(by, at, words), as);
  }

  TextDraft returned(String by, Instant at, String words) {
    return demand(State.SUBMITTED).next(State.DRAFT, answers.returned(by, at, words), null);
  }

  TextDraft dropped() {
    if (!isOpen()) {
      throw Problem.conflict("agreedText.closed");
    }
    return next(State.DROPPED, answers, null);
  }

  TextDraft demand(int seen) {
    if (seen != version) {
      throw Problem.stale("agreedText.stale");
    }
    return this;
  }

  TextDraft demand(State wanted) {
    if (state != wanted) {
      throw Problem.conflict(isOpen() ? "agreedText.notNow" : "agreedText.closed");
    }
    return this;
  }

  private TextDraft next(State then, Answers said, Integer as) {
    return new TextDraft(
        id, name, basedOn, from, changes, then, authors, savedBy, savedAt, said, as, version + 1);
  }
}
