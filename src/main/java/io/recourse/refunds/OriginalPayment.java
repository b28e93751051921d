package io.recourse.refunds;

/**
 * The payment money goes back to.
 *
 * @param seq its place among the order's payments, from 1; 0 when the order lists none
 * @param providerRef the provider's name for it; null when unknown
 */
public record OriginalPayment(int seq, String method, String providerRef) {

  /** Places from here on are charges after the order was paid. */
  public static final int FIRST_CHARGE = 1001;

  static final String BY_HAND = "by-hand/";

  static final OriginalPayment UNLISTED = new OriginalPayment(0, "UNKNOWN", null);

  /** Whether no provider has it: paid at a till or into an account. */
  public static boolean isByHand(String providerRef) {
    return providerRef != null && providerRef.startsWith(BY_HAND);
  }

  /** Whether the customer paid it after the order. */
  boolean isCharge() {
    return seq >= FIRST_CHARGE;
  }
}
