package io.recourse.payback;

/**
 * Where money goes.
 *
 * @param providerRef the provider's name for the payment; null unless a payment is named
 */
public record RefundTo(Kind kind, String providerRef) {

  /** Back as it was paid, to a payment or method the customer names, or into store credit. */
  public enum Kind {
    ORIGINAL,
    PAYMENT,
    STORE_CREDIT
  }

  public static final RefundTo ORIGINAL = new RefundTo(Kind.ORIGINAL, null);
  public static final RefundTo STORE_CREDIT = new RefundTo(Kind.STORE_CREDIT, null);

  public static RefundTo payment(String providerRef) {
    return new RefundTo(Kind.PAYMENT, providerRef);
  }

  public boolean isOriginal() {
    return kind == Kind.ORIGINAL;
  }

  public boolean isStoreCredit() {
    return kind == Kind.STORE_CREDIT;
  }

  @Override
  public String toString() {
    return providerRef == null ? kind.name() : kind + " " + providerRef;
  }
}
