package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.util.List;

/** Promises money for a decision, once, and never more than was paid (RFD-01). */
public interface ReserveRefund {

  /**
   * @param decisionKey names the decision; the same key returns the refund that exists
   * @param items what each case line gets; may be empty for an indemnity (RFD-02)
   * @throws io.recourse.common.Problem CONFLICT when more would be promised than was paid
   */
  RefundId reserve(
      CaseNumber number, String decisionKey, List<RefundItem> items, Money amount, String ground);
}
