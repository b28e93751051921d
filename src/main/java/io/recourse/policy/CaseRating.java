package io.recourse.policy;

import java.math.BigDecimal;

/**
 * How a case is rated: as it was routed, then as staff found it (TRI-01, TRI-02).
 *
 * @param category problem type from the maintained list; null for a case from before the list
 * @param severity from 1 to 4, the gravest
 * @param orderValue in reference units; 0 for a case without an order
 */
public record CaseRating(String category, int severity, boolean safety, BigDecimal orderValue) {

  static final CaseRating NONE = new CaseRating(null, 1, false, BigDecimal.ZERO);

  /** The same case, found to be so grave. */
  public CaseRating found(int grave, boolean unsafe) {
    return new CaseRating(category, grave, unsafe, orderValue);
  }
}
