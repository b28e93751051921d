package io.recourse.refunds;

import io.recourse.common.CaseNumber;

/** Returned pieces that brought nothing, being free or eaten by deductions, count as returned. */
public interface PiecesWithoutRefund {

  /**
   * Counts them once.
   *
   * @param settledBefore pieces of the same line that were settled earlier
   */
  void count(CaseNumber number, String orderNumber, int settledBefore, RefundItem item);

  /** They were not returned after all. */
  void forget(CaseNumber number, int item, int settledBefore);
}
