package io.recourse.quotes;

import io.recourse.common.Money;

/**
 * Other goods instead of money, and what they cost more or less as of now.
 *
 * @param name of the wanted article
 * @param credited what was paid for the pieces that come back, discounts taken off
 * @param price of the wanted pieces; null where it is the same article, or no price is known
 * @param tax within the price; null where the shop told no rate
 * @param payBack to the customer, where it costs less
 * @param toPay by the customer before it is sent, where it costs more; unpaid, the pieces are
 *     refunded instead. Over several exchanges {@link Quote#toPay} counts
 */
public record QuotedExchange(
    String sku, String name, Money credited, Money price, Money tax, Money payBack, Money toPay) {

  static QuotedExchange same(String sku, String name, Money credited) {
    Money none = Money.zero(credited.currency());
    return new QuotedExchange(sku, name, credited, null, null, none, none);
  }

  static QuotedExchange other(
      String sku, String name, Money credited, Money price, Money tax, long cheaperBy) {
    String currency = credited.currency();
    return new QuotedExchange(
        sku,
        name,
        credited,
        price,
        tax,
        new Money(Math.max(0, cheaperBy), currency),
        new Money(Math.max(0, -cheaperBy), currency));
  }

  /** Positive to the customer, negative from the customer. */
  long cheaperBy() {
    return payBack.amount() - toPay.amount();
  }
}
