package io.recourse.backtest.model;

import io.recourse.backtest.Findings;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a back-test of a process found.
 *
 * @param replayed instances that the deployed model walks as they went, and the draft to an end
 * @param notReplayable those that it does not walk so
 * @param unanswered those of which the draft comes to no end
 * @param why reasons of both, the most frequent first
 * @param otherEnd replayed ones that come to another end
 * @param faster replayed ones that end sooner, and by how much in all; slower likewise
 * @param gone tasks of people that fall away and the days they took; come likewise by medians
 * @param kept terms of the law that were missed and would not be
 * @param kinds each change, the most frequent first; 20 at most
 */
public record WalkFindings(
    int replayed,
    int notReplayable,
    int unanswered,
    List<Count> why,
    int changed,
    int otherEnd,
    int loses,
    int gains,
    int breaches,
    int kept,
    int automatic,
    int byPerson,
    Moved faster,
    Moved slower,
    Walked.Work gone,
    Walked.Work come,
    List<Sum> sums,
    List<Findings.Kind> kinds) {

  /** How many for one reason, at one step; the step may be null. */
  public record Count(Reason reason, String element, int instances) {}

  /** Instances and days. */
  public record Moved(int instances, BigDecimal days) {}

  /** Money of one currency: paid under the draft only, then only, sooner and later. */
  public record Sum(Money more, Money less, Money sooner, BigDecimal soonerDays, Money later) {}

  /** All that was looked at. */
  public int instances() {
    return replayed + notReplayable + unanswered;
  }
}
