package io.recourse.refunds;

/**
 * What a provider reported of its own accord.
 *
 * @param eventId the provider's id of the report; the same id counts once
 * @param idempotencyKey our key, where the provider sends it along; may be null
 * @param providerRef its name for the refund
 * @param amount minor units as the provider booked them; null when it does not say
 */
public record PaymentNews(
    String provider,
    String eventId,
    String idempotencyKey,
    String providerRef,
    Status status,
    Long amount,
    String failureCode) {

  /** What became of the refund; OTHER is news that does not concern us. */
  public enum Status {
    SETTLED,
    FAILED,
    PENDING,
    OTHER
  }
}
