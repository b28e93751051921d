package io.recourse.quotes;

import io.recourse.common.Money;

/**
 * Other goods instead of money, and what they cost more or less as of now.
 *
 * @param name of the wanted article
 * @param payBack to the customer, where it costs less
 * @param toPay by the customer before it is sent, where it costs more; unpaid, the pieces are
 *     refunded instead
 */
public record QuotedExchange(String sku, String name, Money payBack, Money toPay) {

  static QuotedExchange of(String sku, String name, long cheaperBy, String currency) {
    return new QuotedExchange(
        sku,
        name,
        new Money(Math.max(0, cheaperBy), currency),
        new Money(Math.max(0, -cheaperBy), currency));
  }
}
