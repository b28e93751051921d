package io.recourse.payments;

import io.recourse.common.Money;
import io.recourse.refunds.RefundId;
import java.time.Instant;

/**
 * Money a provider took from a customer.
 *
 * @param providerRef the provider's name for the charge; counted once
 * @param kept what of it pays what was owed; the rest is given back
 * @param refund how the rest is given back; null where all is kept
 */
public record ReceivedPayment(
    String providerRef,
    PaymentId payment,
    Money amount,
    Money kept,
    Instant receivedAt,
    RefundId refund) {

  /** So much more of it goes back. */
  ReceivedPayment back(Money part, RefundId by) {
    return new ReceivedPayment(providerRef, payment, amount, kept.minus(part), receivedAt, by);
  }
}
