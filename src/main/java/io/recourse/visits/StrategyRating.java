package io.recourse.visits;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/**
 * How well the visits of one strategy did in a period (FUP-08).
 *
 * @param since from when its visits were counted, until {@code at}
 * @param matters cases that were reopened or opened because of a visit
 * @param bought visits whose customers bought again within 90 days
 * @param gifts visits beside which something was offered
 * @param review the suggestion by which the house looks at what did badly; null for none
 */
public record StrategyRating(
    Instant at,
    Instant since,
    VisitStrategy strategy,
    int visits,
    int heard,
    int satisfied,
    int matters,
    int bought,
    int gifts,
    Grade grade,
    CaseNumber review) {

  /** What came of the strategy. */
  public enum Grade {
    GOOD,
    /** Fewer are satisfied than the house wants. */
    POOR,
    /** Too few answered to tell. */
    TOO_FEW
  }

  static StrategyRating of(StrategyEffect effect, Instant since, Instant at, Grade grade) {
    return new StrategyRating(
        at,
        since,
        effect.strategy(),
        effect.visits(),
        effect.heard(),
        effect.satisfied(),
        effect.matters(),
        effect.boughtAgain(),
        effect.gifts(),
        grade,
        null);
  }

  StrategyRating reviewedBy(CaseNumber number) {
    return new StrategyRating(
        at, since, strategy, visits, heard, satisfied, matters, bought, gifts, grade, number);
  }

  /** Of those who were heard, in per cent; null where nobody was. */
  public Integer satisfiedPercent() {
    return heard == 0 ? null : 100 * satisfied / heard;
  }
}
