package io.recourse.refunds;

import io.recourse.common.Money;

/**
 * What a provider is told; no personal data.
 *
 * @param paymentRef the provider's name for the original payment, null when unknown
 */
public record RefundOrder(
    String idempotencyKey, String paymentRef, Money amount, String caseNumber) {

  static RefundOrder of(RefundPromise promise) {
    return new RefundOrder(
        promise.idempotencyKey(),
        promise.payment().providerRef(),
        promise.amount(),
        promise.caseNumber().value());
  }
}
