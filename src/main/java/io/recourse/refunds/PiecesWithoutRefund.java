package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;

/** Returned pieces that brought nothing, being free or eaten by deductions, count as returned. */
public interface PiecesWithoutRefund {

  /**
   * Counts them once.
   *
   * @param settledBefore by item: pieces of the same line that were settled earlier
   */
  void count(
      CaseNumber number,
      String orderNumber,
      List<RefundItem> items,
      Map<Integer, Integer> settledBefore);

  /**
   * They were not returned after all.
   *
   * @param settledBefore by item: pieces of the line that stay settled
   */
  void forget(CaseNumber number, Map<Integer, Integer> settledBefore);
}
