package io.recourse.changesets;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.studio.Agreement;
import io.recourse.studio.Draft;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Drafts that need each other and are answered as one.
 *
 * @param reason why the change is wanted
 * @param authors who began or named it, and since it was submitted whoever wrote any part; none of
 *     them may approve it
 * @param end null while it is open
 * @param backOf the change that this one takes back; null for all others
 * @param version counts what was done to it, for optimistic locking
 */
public record ChangeSet(
    UUID id,
    String name,
    String reason,
    State state,
    Set<String> authors,
    Instant begunAt,
    Agreement agreement,
    End end,
    UUID backOf,
    int version) {

  /** Being put together, submitted, approved and waiting for its time, or at its end. */
  public enum State {
    OPEN,
    SUBMITTED,
    APPROVED,
    DEPLOYED,
    DROPPED;

    /** In the middle of a sentence. */
    public Phrase said() {
      return Phrase.of(
          switch (this) {
            case OPEN -> "changeset.state.OPEN";
            case SUBMITTED -> "changeset.state.SUBMITTED";
            case APPROVED -> "changeset.state.APPROVED";
            case DEPLOYED -> "changeset.state.DEPLOYED";
            case DROPPED -> "changeset.state.DROPPED";
          });
    }
  }

  /** Who deployed or dropped it. */
  public record End(String by, Instant at) {}

  static ChangeSet begin(String name, String reason, String by, Instant at, UUID backOf) {
    return new ChangeSet(
        UUID.randomUUID(),
        name,
        reason,
        State.OPEN,
        Set.of(by),
        at,
        Agreement.NONE,
        null,
        backOf,
        1);
  }

  public boolean isOpen() {
    return end == null;
  }

  /** Whether this person may not approve it. */
  public boolean isBy(String person) {
    return authors.contains(person) || person.equals(agreement.submittedBy());
  }

  Draft.Change asPart() {
    return new Draft.Change(id, name);
  }

  ChangeSet named(String newName, String newReason, String by) {
    demand(State.OPEN);
    return new ChangeSet(
        id, newName, newReason, state, with(by), begunAt, agreement, end, backOf, version + 1);
  }

  /** Another part, or one less; what takes a change back takes all of it back, and nothing else. */
  ChangeSet put(String by) {
    if (backOf != null) {
      throw Problem.conflict("changeset.comesBack");
    }
    return next(demand(State.OPEN).state, with(by), agreement, null);
  }

  ChangeSet submitted(String by, Instant at, List<Draft> parts) {
    demand(State.OPEN);
    Set<String> hands = new LinkedHashSet<>(authors);
    parts.forEach(part -> hands.addAll(part.authors()));
    return next(State.SUBMITTED, hands, Agreement.asked(by, at, reason), null);
  }

  ChangeSet approved(String by, Instant at, String words, Instant from) {
    demand(State.SUBMITTED);
    if (isBy(by)) {
      throw Problem.forbidden("model.ownDraft");
    }
    return next(State.APPROVED, authors, agreement.approved(by, at, words, from), null);
  }

  ChangeSet returned(String by, Instant at, String words) {
    if (state != State.APPROVED) {
      demand(State.SUBMITTED);
    }
    return next(State.OPEN, authors, agreement.returned(by, at, words), null);
  }

  ChangeSet deployed(String by, Instant at) {
    return next(State.DEPLOYED, authors, agreement, new End(by, at));
  }

  ChangeSet dropped(String by, Instant at) {
    return next(State.DROPPED, authors, agreement, new End(by, at));
  }

  ChangeSet demand(Integer seenVersion) {
    if (seenVersion != null && seenVersion != version) {
      throw Problem.stale("changeset.stale");
    }
    return this;
  }

  ChangeSet demand(State wanted) {
    if (state != wanted) {
      throw Problem.conflict(notNow(wanted), state.said());
    }
    return this;
  }

  private static String notNow(State wanted) {
    return switch (wanted) {
      case OPEN -> "changeset.notNow.OPEN";
      case SUBMITTED -> "changeset.notNow.SUBMITTED";
      case APPROVED -> "changeset.notNow.APPROVED";
      default -> "changeset.notNow.DEPLOYED";
    };
  }

  private ChangeSet next(State then, Set<String> hands, Agreement said, End ended) {
    return new ChangeSet(id, name, reason, then, hands, begunAt, said, ended, backOf, version + 1);
  }

  private Set<String> with(String hand) {
    Set<String> all = new LinkedHashSet<>(authors);
    all.add(hand);
    return all;
  }
}
