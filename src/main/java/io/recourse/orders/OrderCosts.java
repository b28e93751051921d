package io.recourse.orders;

import io.recourse.common.Money;
import io.recourse.common.Share;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the lines and the delivery of an order really cost: a voucher on the whole order, told by
 * the shop or seen by the payment falling short of the prices, is spread over the lines by what
 * they cost.
 *
 * @param lines by line number
 * @param delivery what was paid for delivery: its price, and what was paid beyond all prices as far
 *     as tax on delivery and rounding explain it
 */
public record OrderCosts(Map<Integer, LineCost> lines, long delivery) {

  public static OrderCosts of(Order order) {
    Map<Integer, LineCost> listed = new LinkedHashMap<>();
    order.lines().stream()
        .sorted(Comparator.comparingInt(OrderLine::line))
        .forEach(line -> listed.put(line.line(), LineCost.of(line, order.taxIncluded())));
    long goods = listed.values().stream().mapToLong(LineCost::paid).sum();
    long shipping = order.shipping().amount();
    long lacking = goods + shipping - order.paid().amount() - order.paidSince();
    long voucher = Math.min(Math.max(told(order), lacking), goods);
    Map<Integer, LineCost> lines = spread(voucher, listed, goods);
    long beyond = Math.max(0, voucher - lacking);
    return new OrderCosts(
        lines, shipping + Math.min(beyond, explained(shipping, List.copyOf(lines.values()))));
  }

  /** Of what was paid for delivery, what the cheapest ordinary one would have cost. */
  public long standardDelivery(Order order) {
    long price = order.shipping().amount();
    long standard = order.standardShipping().amount();
    return standard < price ? Share.up(delivery, standard, price) : delivery;
  }

  /** What was paid for a faster delivery, above the cheapest ordinary one. */
  public Money surcharge(Order order) {
    return new Money(delivery - standardDelivery(order), order.currency());
  }

  private static long told(Order order) {
    Money discount = order.terms().discount();
    return discount == null ? 0 : discount.amount();
  }

  /** What pieces of one line cost, without regard to pieces returned before. */
  public Money of(OrderLine line, int pieces) {
    LineCost cost = lines.get(line.line()).pieces(0, pieces);
    return new Money(cost.paid(), line.unitPrice().currency());
  }

  private static Map<Integer, LineCost> spread(
      long voucher, Map<Integer, LineCost> listed, long goods) {
    if (voucher == 0) {
      return listed;
    }
    Map<Integer, LineCost> spread = new LinkedHashMap<>();
    long before = 0;
    for (Map.Entry<Integer, LineCost> entry : listed.entrySet()) {
      long after = before + entry.getValue().paid();
      spread.put(entry.getKey(), entry.getValue().less(Share.slice(voucher, before, after, goods)));
      before = after;
    }
    return spread;
  }

  /** Tax on delivery at the order's highest rate, and one minor unit of rounding a line. */
  private static long explained(long shipping, List<LineCost> lines) {
    long tax =
        lines.stream()
            .filter(line -> line.taxOnTop() && line.goods() > line.discount())
            .mapToLong(line -> Share.up(shipping, line.tax(), line.goods() - line.discount()))
            .max()
            .orElse(0);
    return tax + lines.size() + 1;
  }
}
