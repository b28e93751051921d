package io.recourse.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A draft of a table asked again about closed cases.
 *
 * @param draftVersion the version of the draft that is asked
 * @param decision the table's key
 * @param content the table as it was when it was asked for
 * @param cases how many closed cases are looked at, the last closed first
 * @param compared how many of them were
 * @param decisions how many decisions of these cases were asked again
 * @param unanswered decisions for which the draft has no answer
 * @param lawUnknown decisions whose receipt does not say what the law grants
 * @param otherVersion decisions that were taken by another version than the draft is based on
 * @param busy time spent at it
 * @param endedAt null while it runs
 */
public record BackTest(
    UUID id,
    UUID draft,
    int draftVersion,
    String decision,
    String content,
    String askedBy,
    Instant askedAt,
    State state,
    int cases,
    int compared,
    int decisions,
    int unanswered,
    int lawUnknown,
    int otherVersion,
    Duration busy,
    Instant endedAt) {

  /** Under way, through with all cases, or ended by its limit of time before that. */
  public enum State {
    RUNNING,
    DONE,
    CUT_SHORT
  }

  /** One page of cases that was compared. */
  public record Page(
      int cases, int decisions, int unanswered, int lawUnknown, int otherVersion, Duration took) {}

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Cases compared in a second; 0 where nothing was yet. */
  public long casesPerSecond() {
    return busy.isZero() ? 0 : compared * 1000L / Math.max(1, busy.toMillis());
  }

  /** The same with one more page. */
  public BackTest after(Page page, Duration longest, Instant now) {
    int through = compared + page.cases();
    Duration spent = busy.plus(page.took());
    State next =
        through >= cases || page.cases() == 0
            ? State.DONE
            : spent.compareTo(longest) >= 0 ? State.CUT_SHORT : State.RUNNING;
    return new BackTest(
        id,
        draft,
        draftVersion,
        decision,
        content,
        askedBy,
        askedAt,
        next,
        cases,
        through,
        decisions + page.decisions(),
        unanswered + page.unanswered(),
        lawUnknown + page.lawUnknown(),
        otherVersion + page.otherVersion(),
        spent,
        next == State.RUNNING ? null : now);
  }
}
