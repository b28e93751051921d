package io.recourse.pilot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whether what was rolled out keeps its effect (IMP-08).
 *
 * @param owner who asked for the change that was tried
 * @param dueAt when it is measured next, or was last
 * @param untilAt when it is measured for the last time
 * @param then the figures of the new version at its roll-out, by name
 * @param later the same figures of the time since, each case as old as those of the pilot were;
 *     null until then
 * @param faded names of those that fell back
 * @param answerBy until when somebody says what becomes of it; null unless it was reopened
 * @param answer null until then
 */
public record RollOutWatch(
    UUID pilot,
    String owner,
    Instant dueAt,
    Instant untilAt,
    Map<String, Spread> then,
    State state,
    Instant measuredAt,
    Map<String, Spread> later,
    List<String> faded,
    Instant answerBy,
    Answer answer) {

  /**
   * KEPT: at the end of its time. UNTOLD: too few cases ended to tell. REOPENED: it faded, and
   * nobody said what comes of it.
   */
  public enum State {
    WATCHED,
    KEPT,
    UNTOLD,
    REOPENED,
    ANSWERED
  }

  /** What somebody said becomes of it. */
  public record Answer(String by, Instant at, String words) {}

  static RollOutWatch begun(
      UUID pilot, String owner, Instant dueAt, Instant untilAt, Map<String, Spread> then) {
    return new RollOutWatch(
        pilot, owner, dueAt, untilAt, then, State.WATCHED, null, null, List.of(), null, null);
  }

  /** Fell back in these. */
  RollOutWatch reopened(
      Instant at, Map<String, Spread> found, List<String> figures, Instant answerUntil) {
    return new RollOutWatch(
        pilot, owner, dueAt, untilAt, then, State.REOPENED, at, found, figures, answerUntil, null);
  }

  /** Did not fall back so far; at the end of its time it is not looked at any more. */
  RollOutWatch measured(Instant at, Map<String, Spread> found, Instant next) {
    boolean last = !at.isBefore(untilAt);
    State told = found.keySet().stream().anyMatch(then::containsKey) ? State.KEPT : State.UNTOLD;
    return new RollOutWatch(
        pilot,
        owner,
        last ? dueAt : next,
        untilAt,
        then,
        last ? told : State.WATCHED,
        at,
        found,
        List.of(),
        null,
        null);
  }

  RollOutWatch answered(Answer said) {
    return new RollOutWatch(
        pilot,
        owner,
        dueAt,
        untilAt,
        then,
        State.ANSWERED,
        measuredAt,
        later,
        faded,
        answerBy,
        said);
  }

  public boolean isReopened() {
    return state == State.REOPENED;
  }

  public boolean isLate(Instant now) {
    return isReopened() && now.isAfter(answerBy);
  }
}
