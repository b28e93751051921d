package io.recourse.pilot;

import io.recourse.common.Money;
import java.util.List;

/**
 * Both versions beside each other, and beside what was before.
 *
 * @param before cases of the same group in an equally long time before the pilot began, each as it
 *     stood when it was as old as those of the pilot are
 * @param enough whether so many cases ended on both sides that a difference can be told
 * @param measures how customers found their cases and how long stages took; only what was measured
 * @param daysGap how much longer a case of the new version takes; null while none ended
 * @param currency of the refunds that are compared, the most frequent one; null where none were
 * @param refundGap by case, in minor units; null where nothing can be compared
 */
public record Comparison(
    Side pilot,
    Side base,
    Side before,
    boolean enough,
    List<Line> lines,
    List<Measure> measures,
    Gap daysGap,
    String currency,
    Gap refundGap) {

  /**
   * @param medianDays null while none ended
   * @param refund mean of an ended case; null where none of both sides was refunded
   */
  public record Side(int cases, int ended, Double medianDays, Money refund) {}

  /**
   * A share that all sides have.
   *
   * @param gap to the other version; null while one side has no case
   * @param since the gap to what was before
   */
  public record Line(
      What what, Proportion pilot, Proportion base, Proportion before, Gap gap, Gap since) {}

  /** The mean of a mark or the median of the days of a stage, with the same gaps. */
  public record Measure(
      Measured what, Spread pilot, Spread base, Spread before, Gap gap, Gap since) {}

  /** What is counted, of ended cases but for breaches and complaints. */
  public enum What {
    ENDED,
    UNTOUCHED,
    REFUSED,
    CONTESTED,
    COMPLAINED,
    BREACHED;

    /** Whether it can be told of every case, and not of ended ones only. */
    boolean isOfAll() {
      return this == ENDED || this == COMPLAINED || this == BREACHED;
    }
  }

  /** A column of the view. */
  public enum Of {
    PILOT,
    BASE,
    BEFORE
  }
}
