package io.recourse.refunds;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Orders with one line whose payment is exactly what it costs; amounts in minor units. */
public final class TestOrders {

  private TestOrders() {}

  static Order order(
      String currency,
      int quantity,
      long price,
      long tax,
      long discount,
      long shipping,
      boolean taxIncluded) {
    long off = Math.min(discount, price * quantity);
    long paid = price * quantity - off + (taxIncluded ? 0 : tax) + shipping;
    return build(
        "O-1", currency, quantity, price, tax, off, shipping, taxIncluded, paid, List.of(paid));
  }

  static Order paidShort(Order order, long less) {
    OrderLine line = order.lines().get(0);
    long paid = Math.max(0, order.paid().amount() - less);
    return build(
        order.number(),
        order.currency(),
        line.quantity(),
        line.unitPrice().amount(),
        line.tax().amount(),
        line.discount().amount(),
        order.shipping().amount(),
        order.taxIncluded(),
        paid,
        List.of(paid));
  }

  /** An order of this many pieces at this price, paid by these payments. */
  public static Order paidBy(String number, int quantity, long price, List<Long> payments) {
    long paid = payments.stream().mapToLong(Long::longValue).sum();
    return build(number, "EUR", quantity, price, 0, 0, 0, true, paid, payments);
  }

  private static Order build(
      String number,
      String currency,
      int quantity,
      long price,
      long tax,
      long discount,
      long shipping,
      boolean taxIncluded,
      long paid,
      List<Long> paidParts) {
    OrderLine line =
        new OrderLine(
            1,
            "SKU-1",
            "Kettle",
            "KITCHEN",
            quantity,
            new Money(price, currency),
            new Money(tax, currency),
            new Money(discount, currency),
            List.of(),
            Set.of(),
            0,
            0);
    List<Order.Payment> payments = new ArrayList<>();
    for (Long part : paidParts) {
      int seq = payments.size() + 1;
      payments.add(
          new Order.Payment("CARD", new Money(part, currency), "pi_" + number + "_" + seq));
    }
    return new Order(
        number,
        new Customer("C-" + number, null, "Ada", null, "en", "DE", "STANDARD", "B2C"),
        Instant.parse("2026-10-01T08:00:00Z"),
        Instant.parse("2026-10-05T08:00:00Z"),
        currency,
        "DE",
        List.of(line),
        new Money(shipping, currency),
        payments,
        taxIncluded,
        new Money(paid, currency),
        false,
        1);
  }
}
