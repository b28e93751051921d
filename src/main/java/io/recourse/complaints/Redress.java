package io.recourse.complaints;

/** What puts a complaint right. */
public enum Redress {
  /** The explanation alone. */
  NONE(Of.WORDS),
  /** Words that say sorry. */
  APOLOGY(Of.WORDS),
  /** Money back, the way it was paid. */
  REFUND(Of.MONEY),
  /** Part of the price back for goods that stay. */
  PRICE_REDUCTION(Of.MONEY),
  /** Money for what the customer lost or bore, within the limit of a role (RFD-02). */
  INDEMNITY(Of.MONEY),
  /** Points of the shop. */
  POINTS(Of.GIFT),
  /** A coupon of the shop. */
  COUPON(Of.GIFT);

  private final Of of;

  Redress(Of of) {
    this.of = of;
  }

  /** Whether it is paid by us, for an order. */
  public boolean isMoney() {
    return of == Of.MONEY;
  }

  /** Whether the shop gives it by our word (RFD-03). */
  public boolean isGift() {
    return of == Of.GIFT;
  }

  private enum Of {
    WORDS,
    MONEY,
    GIFT
  }
}
