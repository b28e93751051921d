package io.recourse.recalls;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Orders of one article for tests of recalls. */
final class RecallOrders {

  private RecallOrders() {}

  static Order bought(
      Orders orders, String buyer, String sku, int pieces, Instant now, String... serials) {
    return boughtBy(orders, buyer, "en", sku, pieces, now, serials);
  }

  static Order boughtBy(
      Orders orders,
      String buyer,
      String language,
      String sku,
      int pieces,
      Instant now,
      String... serials) {
    Money price = new Money(2_000, "EUR");
    Money paid = new Money(2_000L * pieces, "EUR");
    Money nothing = new Money(0, "EUR");
    String number = "O-" + java.util.UUID.randomUUID();
    OrderLine line =
        new OrderLine(
            1,
            sku,
            "A heater",
            "home",
            pieces,
            price,
            nothing,
            nothing,
            List.of(serials),
            Set.of(),
            0,
            0);
    Order order =
        new Order(
            number,
            new Customer(
                buyer, buyer + "@example.org", "Ada", null, language, "DE", "STANDARD", "B2C"),
            now.minus(Duration.ofDays(5)),
            now.minus(Duration.ofDays(2)),
            "EUR",
            "DE",
            List.of(line),
            nothing,
            List.of(new Order.Payment("CARD", paid, "pay-" + number)),
            true,
            paid,
            false,
            1);
    orders.upsert(order, "API", now);
    return order;
  }
}
