package io.recourse.refunds;

/**
 * The payment money goes back to.
 *
 * @param seq its place among the order's payments, from 1; 0 when the order lists none
 * @param providerRef the provider's name for it; null when unknown
 */
public record OriginalPayment(int seq, String method, String providerRef) {

  static final OriginalPayment UNLISTED = new OriginalPayment(0, "UNKNOWN", null);
}
