package io.recourse.refunds;

import io.recourse.common.Money;
import io.recourse.orders.Order;

/** What was paid per order, and the append-only ledger of what of it goes back. */
public interface PaymentAccounts {

  /**
   * Opens the account if need be, locks it, and says how many minor units may still be promised.
   */
  long lockAndCount(Order order);

  /** Adds what the customer paid later to what was paid; the account is locked. */
  void charge(String orderNumber, Money amount);

  /** Whether what the shop says now was paid still covers what is promised and given back. */
  boolean isCovered(Order order);

  /** Moves the refund's amount from free to reserved. */
  void reserve(Refund refund);

  /** Moves it from reserved to refunded; once, and again each time after it was taken back. */
  void settle(Refund refund);

  /** Moves it from refunded back to reserved: the payment came back. */
  void takeBack(Refund refund);

  /** Adds it to what was paid beyond what was owed. */
  void overpay(Refund refund);

  /** A payment beyond what was owed came back from the customer. */
  void clawBack(Refund refund);

  /** A payment beyond what was owed never arrived. */
  void overpaymentFailed(Refund refund);

  /** Notes that a payment beyond what was owed is given up; it stays counted as gone. */
  void writeOff(Refund refund);

  /** Gives it free again. */
  void release(Refund refund);
}
