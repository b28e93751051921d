package io.recourse.policy;

import java.math.BigDecimal;

/**
 * How a case was rated when it was routed (TRI-01, TRI-02).
 *
 * @param category problem type from the maintained list; null for a case from before the list
 * @param severity 1 to 4
 * @param orderValue in reference units; 0 for a case without an order
 */
public record CaseRating(String category, int severity, boolean safety, BigDecimal orderValue) {

  static final CaseRating NONE = new CaseRating(null, 1, false, BigDecimal.ZERO);
}
