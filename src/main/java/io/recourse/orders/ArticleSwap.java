package io.recourse.orders;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Another article instead of pieces of an order line, before the order is sent. The old pieces
 * count at what they cost after every discount, the new ones at the price of the day, as the
 * customer pays it; the difference is paid in or given back.
 *
 * @param pieces how many of the line; the rest stays as it is
 */
public record ArticleSwap(int line, int pieces, Product instead) {

  /** The order as it becomes, with the difference in {@link Order#paidSince}. */
  public Order in(Order before) {
    OrderLine old = before.line(line).orElseThrow();
    int rest = old.quantity() - pieces;
    LineCost listed = LineCost.of(old, before.taxIncluded());
    long listPrice = listed.pieces(rest, old.quantity()).paid();
    long cost = OrderCosts.of(before).lines().get(line).pieces(rest, old.quantity()).paid();
    OrderLine swapped = swapped(before, old, rest == 0 ? line : nextLine(before));
    long difference = Math.multiplyExact(instead.listPrice().amount(), (long) pieces) - cost;
    return before.changed(
        lines(before, old, listed, rest, swapped),
        terms(before.terms(), listPrice - cost),
        before.fulfilment(),
        before.paidSince() + difference);
  }

  private static List<OrderLine> lines(
      Order before, OrderLine old, LineCost listed, int rest, OrderLine swapped) {
    List<OrderLine> lines = new ArrayList<>();
    for (OrderLine each : before.lines()) {
      if (each.line() != old.line()) {
        lines.add(each);
      } else if (rest > 0) {
        lines.add(old.only(rest, listed.pieces(0, rest)));
      }
    }
    lines.add(swapped);
    return List.copyOf(lines);
  }

  private OrderLine swapped(Order before, OrderLine old, int number) {
    BigDecimal rate = rate(before, old);
    long price = instead.listPrice().amount();
    long net =
        BigDecimal.valueOf(price)
            .divide(rate.add(BigDecimal.ONE), 0, RoundingMode.HALF_UP)
            .longValue();
    long unit = before.taxIncluded() ? price : net;
    String currency = before.currency();
    return new OrderLine(
        number,
        instead.sku(),
        instead.spokenName(),
        instead.category(),
        pieces,
        new Money(unit, currency),
        new Money((price - net) * pieces, currency),
        Money.zero(currency),
        List.of(),
        Set.copyOf(instead.traits()),
        0,
        0,
        instead.product());
  }

  /** The article's own, or else that of the article it comes for. */
  private BigDecimal rate(Order before, OrderLine old) {
    if (instead.taxRate() != null) {
      return instead.taxRate();
    }
    LineCost cost = LineCost.of(old, before.taxIncluded());
    long net = cost.goods() - cost.discount() - (before.taxIncluded() ? cost.tax() : 0);
    return net <= 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(cost.tax()).divide(BigDecimal.valueOf(net), 6, RoundingMode.HALF_UP);
  }

  /** A discount on the whole order loses what it took off the old pieces. */
  private static ShopTerms terms(ShopTerms before, long share) {
    Money discount = before.discount();
    return discount == null
        ? before
        : before.discounted(new Money(Math.max(0, discount.amount() - share), discount.currency()));
  }

  private static int nextLine(Order order) {
    return order.lines().stream().mapToInt(OrderLine::line).max().orElse(0) + 1;
  }
}
