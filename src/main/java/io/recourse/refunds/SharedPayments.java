package io.recourse.refunds;

import io.recourse.common.Money;

/** What one payment may give back in all, however many orders name it. */
public interface SharedPayments {

  /**
   * Locks the payment until the transaction ends and says how many minor units of it are left.
   *
   * @param captured what the payment brought in
   */
  long lockAndCount(String paymentRef, Money captured);

  /** Moves the refund's amount from free to reserved. */
  void reserve(RefundPromise promise);

  void settle(RefundPromise promise);

  void takeBack(RefundPromise promise);

  void release(RefundPromise promise);
}
