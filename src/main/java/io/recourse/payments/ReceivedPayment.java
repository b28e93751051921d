package io.recourse.payments;

import io.recourse.common.Money;
import io.recourse.refunds.RefundId;
import java.time.Instant;
import java.util.UUID;

/**
 * Money a provider took from a customer.
 *
 * @param providerRef the provider's name for the charge; counted once
 * @param kept what of it pays what was owed; the rest is given back
 * @param refund how the rest is given back; null where all is kept, or the case has no order
 * @param payout how the rest is given back where the case has no order; else null
 */
public record ReceivedPayment(
    String providerRef,
    PaymentId payment,
    Money amount,
    Money kept,
    Instant receivedAt,
    RefundId refund,
    UUID payout) {

  /** So much more of it goes back. */
  ReceivedPayment back(Money part, GivenBack by) {
    return new ReceivedPayment(
        providerRef,
        payment,
        amount,
        kept.minus(part),
        receivedAt,
        by.refund() == null ? refund : by.refund(),
        by.payout() == null ? payout : by.payout());
  }

  /** What gives money back: the refund of an order, or a payout where the case has none. */
  record GivenBack(RefundId refund, UUID payout) {}
}
