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

  /** Tax lies on top only where exactly that was paid. */
  public boolean taxIncludedIn(Money paid) {
    return paid.equals(withoutTax) || !paid.equals(withoutTax.plus(tax));
  }
}
