package io.recourse.payments.web;

import io.recourse.common.Money;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.ReceivedPayment;
import java.time.Instant;
import java.util.List;

/**
 * One request for money as the API tells it.
 *
 * @param url where the customer pays; null once it cannot be paid there any more
 * @param providerRef the stored method that was charged; null where the customer chooses
 * @param failure why the provider refused to charge it; null otherwise
 * @param received all that the provider took on it
 * @param givenBack what of that goes back, because it came late, twice or was too much
 */
public record PaymentView(
    String id,
    Money amount,
    String url,
    Instant expiresAt,
    String state,
    String providerRef,
    String failure,
    Money received,
    Money givenBack,
    Instant createdAt,
    Instant settledAt) {

  static PaymentView of(CustomerPayment payment, String url, List<ReceivedPayment> receipts) {
    Money none = Money.zero(payment.amount().currency());
    Money received = receipts.stream().map(ReceivedPayment::amount).reduce(none, Money::plus);
    Money kept = receipts.stream().map(ReceivedPayment::kept).reduce(none, Money::plus);
    return new PaymentView(
        payment.id().toString(),
        payment.amount(),
        url,
        payment.expiresAt(),
        payment.state().name(),
        payment.methodRef(),
        payment.failureCode(),
        received,
        received.minus(kept),
        payment.createdAt(),
        payment.settledAt());
  }
}
