package io.recourse.orders;

/** What sort of money a payment moved; decides how and how fast it can go back. */
public enum PaymentKind {
  CARD,
  WALLET,
  GIFT_CARD,
  BANK,
  CASH,
  OTHER
}
