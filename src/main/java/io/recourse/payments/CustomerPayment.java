package io.recourse.payments;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One request for money: by link, or charged to a stored method.
 *
 * @param debt key of the {@link Debt} it is for
 * @param methodRef the stored method; null where the customer chooses by the link
 * @param failureCode why the provider declined; null otherwise
 * @param requestedBy who asked
 * @param settledAt when it was paid; null otherwise
 */
public record CustomerPayment(
    PaymentId id,
    CaseNumber caseNumber,
    String debt,
    Money amount,
    String methodRef,
    PaymentState state,
    String failureCode,
    String requestedBy,
    Instant createdAt,
    Instant expiresAt,
    Instant settledAt) {

  static CustomerPayment asked(
      CaseNumber number, Debt debt, String methodRef, String by, Instant now) {
    return new CustomerPayment(
        PaymentId.fresh(),
        number,
        debt.key(),
        debt.amount(),
        methodRef,
        PaymentState.OPEN,
        null,
        by,
        now,
        debt.payBy(),
        null);
  }

  CustomerPayment becomes(PaymentState other) {
    return moved(other, failureCode, settledAt);
  }

  CustomerPayment paid(Instant at) {
    return moved(PaymentState.PAID, null, at);
  }

  CustomerPayment declined(String code) {
    return moved(PaymentState.DECLINED, code, null);
  }

  private CustomerPayment moved(PaymentState other, String code, Instant at) {
    return new CustomerPayment(
        id,
        caseNumber,
        debt,
        amount,
        methodRef,
        other,
        code,
        requestedBy,
        createdAt,
        expiresAt,
        at);
  }

  public boolean isOpen() {
    return state == PaymentState.OPEN;
  }

  /** What the provider knows it by; the same request always has the same key. */
  public String idempotencyKey() {
    return "recourse-payment-" + id;
  }

  /** The request a provider's key names, where it is one of ours. */
  public static Optional<PaymentId> named(String idempotencyKey) {
    return idempotencyKey == null || !idempotencyKey.startsWith("recourse-payment-")
        ? Optional.empty()
        : PaymentId.read(idempotencyKey.substring("recourse-payment-".length()));
  }
}
