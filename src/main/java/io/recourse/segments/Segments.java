package io.recourse.segments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** The classes of all customers. */
public interface Segments {

  /** Whether they were computed since then. */
  boolean computedSince(Instant at);

  /**
   * @param units what one minor unit of a currency is in reference units
   */
  void compute(SegmentRules rules, Map<String, BigDecimal> units, Instant now);
}
