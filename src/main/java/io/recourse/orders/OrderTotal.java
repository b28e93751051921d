package io.recourse.orders;

import io.recourse.common.Money;
import java.util.List;

/** What an order's lines and shipping come to, and whether prices include tax (EDG-01). */
public record OrderTotal(Money withoutTax, Money tax) {

  public static OrderTotal of(String currency, List<OrderLine> lines, Money shipping) {
    Money goods = shipping;
    Money tax = Money.zero(currency);
    for (OrderLine line : lines) {
      long gross = Math.multiplyExact(line.unitPrice().amount(), (long) line.quantity());
      goods = goods.plus(new Money(gross, currency)).minus(line.discount());
      tax = tax.plus(line.tax());
    }
    return new OrderTotal(goods, tax);
  }

  /** The same after a discount on the whole order, which takes no more than there is. */
  OrderTotal less(Money discount) {
    return discount == null
        ? this
        : new OrderTotal(withoutTax.minus(discount.atMost(withoutTax)), tax);
  }

  /** Whether the order is beyond what is believed of a shop. */
  public boolean isTooMuch() {
    return withoutTax.plus(tax).amount() > OrderLimits.TOTAL;
  }

  /** Tax lies on top where the payment is nearer to the sum with it: a cent decides nothing. */
  public boolean taxIncludedIn(Money paid) {
    long beyond = paid.amount() - withoutTax.amount();
    return tax.amount() == 0 || beyond <= tax.amount() / 2;
  }
}
