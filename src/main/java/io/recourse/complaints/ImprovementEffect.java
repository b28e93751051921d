package io.recourse.complaints;

import io.recourse.complaints.Improvement.Closed;
import io.recourse.pilot.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether an improvement that was done keeps its effect (IMP-08).
 *
 * @param done who said so when, and in which words
 * @param type of the case that the complaint was about; null where it was about none
 * @param category its problem type; null where it had none
 * @param dueAt when it is measured next, or was last
 * @param untilAt when it is measured for the last time
 * @param before figures by name in the time before it was done
 * @param first the same of the first span since; null until then
 * @param later the same of all spans since; null until then
 * @param faded names of those that are worse than before, or fell back
 */
public record ImprovementEffect(
    long improvement,
    Closed done,
    String type,
    String category,
    Instant dueAt,
    Instant untilAt,
    State state,
    Map<String, Spread> before,
    Map<String, Spread> first,
    Map<String, Spread> later,
    List<String> faded) {

  static final Duration SPAN = Duration.ofDays(30);
  static final int SPANS = 3;

  /**
   * UNTOLD: too few cases to tell, or a complaint about none. REOPENED: it faded, and is open
   * again. FADED: it faded, and another one of its complaint was open.
   */
  public enum State {
    WATCHED,
    KEPT,
    UNTOLD,
    REOPENED,
    FADED
  }

  static ImprovementEffect begun(
      long improvement, Closed done, String type, String category, Map<String, Spread> before) {
    return new ImprovementEffect(
        improvement,
        done,
        type,
        category,
        done.at().plus(SPAN),
        done.at().plus(SPAN.multipliedBy(SPANS)),
        State.WATCHED,
        before,
        null,
        null,
        List.of());
  }

  ImprovementEffect measured(
      Instant now, Map<String, Spread> early, Map<String, Spread> all, List<String> worse) {
    return new ImprovementEffect(
        improvement,
        done,
        type,
        category,
        isLast(now) ? dueAt : now.plus(SPAN),
        untilAt,
        state(now, all, worse),
        before,
        early,
        all,
        worse);
  }

  /** There is no kind of case that it could be told by. */
  ImprovementEffect untold(Instant now) {
    return new ImprovementEffect(
        improvement,
        done,
        type,
        category,
        now,
        untilAt,
        State.UNTOLD,
        Map.of(),
        null,
        null,
        List.of());
  }

  private State state(Instant now, Map<String, Spread> all, List<String> worse) {
    if (!worse.isEmpty()) {
      return State.REOPENED;
    }
    boolean told = all.keySet().stream().anyMatch(before::containsKey);
    return isLast(now) ? (told ? State.KEPT : State.UNTOLD) : State.WATCHED;
  }

  private boolean isLast(Instant now) {
    return !now.isBefore(untilAt);
  }

  public boolean isReopened() {
    return state == State.REOPENED;
  }
}
