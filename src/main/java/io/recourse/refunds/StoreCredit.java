package io.recourse.refunds;

/** Our own ledger as the provider of refunds that the customer wants as store credit. */
public interface StoreCredit extends RefundGateway {

  /**
   * Grants in the running transaction what finance gives by hand.
   *
   * @param payment which payment by hand of this refund, from 1; each grants once
   */
  void grantByHand(RefundPromise promise, int payment);

  /**
   * A grant that this refund was paid with and that is not taken back.
   *
   * @param byHand how often it was paid by hand
   * @throws io.recourse.common.Problem CONFLICT when there is none
   */
  String grantOf(RefundPromise promise, int byHand);

  /**
   * Takes a grant back in the running transaction.
   *
   * @throws io.recourse.common.Problem CONFLICT when the customer has used it
   */
  void takeBack(RefundPromise promise, String grant);
}
