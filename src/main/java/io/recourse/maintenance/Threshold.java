package io.recourse.maintenance;

import java.math.BigDecimal;

/**
 * From which reading on a unit of an article is looked at before it fails.
 *
 * @param metric what is read, such as {@code CYCLES} or {@code HOURS}
 * @param atLeast the first reading that counts
 * @param rearmBelow a unit that shows less than this is watched anew; null for never
 * @param advice what is to be done, in the shop's words; the request that is opened says it
 */
public record Threshold(
    String sku, String metric, BigDecimal atLeast, BigDecimal rearmBelow, String advice) {

  /** Whether such a reading arms it again. */
  boolean isRearmedBy(Reading reading) {
    return rearmBelow != null
        && metric.equals(reading.metric())
        && reading.value().compareTo(rearmBelow) < 0;
  }
}
