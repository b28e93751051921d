package io.recourse.complaints;

/** What puts a complaint right. */
public enum Redress {
  /** The explanation alone. */
  NONE(Of.WORDS),
  /** Words that say sorry. */
  APOLOGY(Of.WORDS),
  /** Money back, the way it was paid. */
  REFUND(Of.REFUND),
  /** Part of the price back for goods that stay. */
  PRICE_REDUCTION(Of.REFUND),
  /** Money for what the customer lost or bore, within the limit of a role (RFD-02). */
  INDEMNITY(Of.PAYOUT),
  /** Points of the shop. */
  POINTS(Of.GIFT),
  /** A coupon of the shop. */
  COUPON(Of.GIFT);

  private final Of of;

  Redress(Of of) {
    this.of = of;
  }

  /** Whether it gives back what was paid for an order. */
  boolean isRefund() {
    return of == Of.REFUND;
  }

  /** Whether it is money beside what was paid, to an account of the customer's (RFD-02). */
  boolean isPayout() {
    return of == Of.PAYOUT;
  }

  /** Whether the shop gives it by our word (RFD-03). */
  public boolean isGift() {
    return of == Of.GIFT;
  }

  private enum Of {
    WORDS,
    REFUND,
    PAYOUT,
    GIFT
  }
}
