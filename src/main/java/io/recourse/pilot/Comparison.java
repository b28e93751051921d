package io.recourse.pilot;

import io.recourse.common.Money;
import java.util.List;

/**
 * Both versions beside each other.
 *
 * @param enough whether so many cases ended on both sides that a difference can be told
 * @param daysGap how much longer a case of the new version takes; null while none ended
 * @param currency of the refunds that are compared, the most frequent one; null where none were
 * @param refundGap by case, in minor units; null where nothing can be compared
 */
public record Comparison(
    Side pilot,
    Side base,
    boolean enough,
    List<Line> lines,
    Gap daysGap,
    String currency,
    Gap refundGap) {

  /**
   * @param medianDays null while none ended
   * @param refund mean of an ended case; null where none of both sides was refunded
   */
  public record Side(int cases, int ended, Double medianDays, Money refund) {}

  /**
   * A share that both sides have.
   *
   * @param gap null while one side has no case
   */
  public record Line(What what, Proportion pilot, Proportion base, Gap gap) {}

  /** What is counted, of ended cases but for breaches. */
  public enum What {
    ENDED,
    UNTOUCHED,
    REFUSED,
    CONTESTED,
    BREACHED
  }
}
