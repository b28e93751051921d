package io.recourse.refunds;

import io.recourse.common.Money;
import java.util.List;

/** What was charged for orders after they were paid, beside the payments the shop told. */
public interface ChargedPayments {

  /** A charge as refunds see it, and what it brought in. */
  record Charged(OriginalPayment payment, Money amount) {}

  /** Those of an order, the oldest first. */
  List<Charged> of(String orderNumber);

  /**
   * Counts a charge for the order, whose account the transaction holds.
   *
   * @return false when it was counted before
   */
  boolean add(String orderNumber, Charged charged);
}
