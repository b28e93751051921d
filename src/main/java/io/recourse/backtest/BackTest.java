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

  /** What one may take in all. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** What a page of it may take: the lock of its job lasts a minute. */
  private static final Duration PAGE = Duration.ofSeconds(15);

  /** Under way, through with all cases, ended by its limit of time before that, or given up. */
  public enum State {
    RUNNING,
    DONE,
    CUT_SHORT,
    FAILED
  }

  /** One page of cases that was compared. */
  public record Page(
      int cases, int decisions, int unanswered, int lawUnknown, int otherVersion, Duration took) {}

  /**
   * Whether a page has to end.
   *
   * @param begun when it began, by the machine's own count
   */
  public static boolean isLongPage(long begun) {
    return System.nanoTime() - begun > PAGE.toNanos();
  }

  /** What its next page may take. */
  public Duration left() {
    Duration left = LONGEST.minus(busy);
    return left.compareTo(PAGE) < 0 ? left : PAGE;
  }

  public boolean isFailed() {
    return state == State.FAILED;
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Cases compared in a second; 0 where nothing was yet. */
  public long casesPerSecond() {
    return busy.isZero() ? 0 : compared * 1000L / Math.max(1, busy.toMillis());
  }

  /** The same, once its cases are chosen. */
  public BackTest about(int chosen, Duration took) {
    return with(state, chosen, new Page(0, 0, 0, 0, 0, took), endedAt);
  }

  /** The same, where it cannot go on. */
  public BackTest failed(Instant now) {
    return with(State.FAILED, cases, new Page(0, 0, 0, 0, 0, Duration.ZERO), now);
  }

  /** The same with one more page. */
  public BackTest after(Page page, Instant now) {
    int through = compared + page.cases();
    boolean isLong = busy.plus(page.took()).compareTo(LONGEST) >= 0;
    State next =
        through >= cases || page.cases() == 0
            ? State.DONE
            : isLong ? State.CUT_SHORT : State.RUNNING;
    return with(next, cases, page, next == State.RUNNING ? null : now);
  }

  private BackTest with(State next, int about, Page page, Instant ended) {
    return new BackTest(
        id,
        draft,
        draftVersion,
        decision,
        content,
        askedBy,
        askedAt,
        next,
        about,
        compared + page.cases(),
        decisions + page.decisions(),
        unanswered + page.unanswered(),
        lawUnknown + page.lawUnknown(),
        otherVersion + page.otherVersion(),
        busy.plus(page.took()),
        ended);
  }
}
