package io.recourse.cases;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders of a test's own, with unique numbers. */
public final class CaseFixtures {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private CaseFixtures() {}

  /** Three lamps, and two cups. */
  public static Order order(Orders orders, Instant now) {
    String number = "CASES-" + NEXT.incrementAndGet() + "-" + System.nanoTime();
    Customer buyer =
        new Customer(
            "C-" + number,
            number + "@example.test",
            "Kim Lee",
            null,
            "en",
            "DE",
            "STANDARD",
            "B2C");
    Order order =
        new Order(
            number,
            buyer,
            now.minus(Duration.ofDays(5)),
            now.minus(Duration.ofDays(2)),
            "EUR",
            "DE",
            List.of(line(1, "LAMP", 3), line(2, "CUP", 2)),
            eur(500),
            List.of(new Order.Payment("CARD", eur(5500), "pay-" + number)),
            true,
            eur(5500),
            false,
            1);
    orders.upsert(order, "API", now);
    return order;
  }

  private static OrderLine line(int line, String sku, int quantity) {
    return new OrderLine(
        line,
        sku,
        "A " + sku.toLowerCase(java.util.Locale.ROOT),
        "home",
        quantity,
        eur(1000),
        eur(0),
        eur(0),
        List.of(),
        Set.of(),
        0,
        0);
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
