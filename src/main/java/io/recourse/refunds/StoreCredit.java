package io.recourse.refunds;

/** Our own ledger as the provider of refunds that the customer wants as store credit. */
public interface StoreCredit extends RefundGateway {

  /**
   * Grants in the running transaction what finance gives by hand.
   *
   * @param payment which payment by hand of this refund, from 1; each grants once
   */
  void grantByHand(RefundPromise promise, int payment);
}
