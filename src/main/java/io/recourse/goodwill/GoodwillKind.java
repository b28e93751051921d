package io.recourse.goodwill;

/** What is given (RFD-03). The shop keeps points and redeems coupons; money is paid by us. */
public enum GoodwillKind {
  POINTS,
  COUPON,
  MONEY
}
