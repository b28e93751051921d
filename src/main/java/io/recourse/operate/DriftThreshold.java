package io.recourse.operate;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * From when on a step counts as gone round: more acts in a week than both say.
 *
 * @param atLeast acts in 7 days that are still none
 * @param deviations standard deviations of the eight weeks before (of those since the step was
 *     drawn), above their mean; one is at least the root of the mean, as chance alone makes it
 * @param setBy who said so; null for what holds until somebody does
 */
public record DriftThreshold(int atLeast, BigDecimal deviations, String setBy, Instant setAt) {

  /** Until a lead says otherwise. */
  public static final DriftThreshold FIRST =
      new DriftThreshold(5, BigDecimal.valueOf(3), null, null);
}
