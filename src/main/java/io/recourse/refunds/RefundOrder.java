package io.recourse.refunds;

import io.recourse.common.Money;
import io.recourse.payback.RefundTo;

/**
 * What a provider is told; no personal data.
 *
 * @param paymentRef the provider's name for the original payment, null when unknown
 * @param to where the money goes, if not back to that payment
 */
public record RefundOrder(
    String idempotencyKey, String paymentRef, Money amount, String caseNumber, RefundTo to) {

  public RefundOrder(String idempotencyKey, String paymentRef, Money amount, String caseNumber) {
    this(idempotencyKey, paymentRef, amount, caseNumber, RefundTo.ORIGINAL);
  }

  static RefundOrder of(RefundPromise promise) {
    return new RefundOrder(
        promise.idempotencyKey(),
        promise.payment().providerRef(),
        promise.amount(),
        promise.caseNumber().value(),
        promise.to());
  }
}
