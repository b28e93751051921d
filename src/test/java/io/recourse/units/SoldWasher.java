package io.recourse.units;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A washing machine with a serial number, sold to somebody of its own, and cases about it. */
@Component
public class SoldWasher {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Orders orders;
  private final Products products;
  private final OpenCase open;

  SoldWasher(Orders orders, Products products, OpenCase open) {
    this.orders = orders;
    this.products = products;
    this.open = open;
  }

  /** Its serial is {@code WM-} and the number of the order. */
  public Order sold(String country, Instant deliveredAt) {
    String number = "UNIT-" + NEXT.incrementAndGet() + "-" + System.nanoTime();
    return sold(country, deliveredAt, number, List.of("WM-" + number));
  }

  /** Its serials are these; none where the shop names none. */
  public Order sold(String country, Instant deliveredAt, String... serials) {
    String number = "UNIT-" + NEXT.incrementAndGet() + "-" + System.nanoTime();
    return sold(country, deliveredAt, number, List.of(serials));
  }

  private Order sold(String country, Instant deliveredAt, String number, List<String> serials) {
    Customer buyer =
        new Customer(
            "C-" + number, number + "@example.test", "Kim", null, "en", country, "STANDARD", "B2C");
    OrderLine line =
        new OrderLine(
            1,
            "WASHER-7",
            "Washing machine",
            "home",
            1,
            money(49_900),
            money(0),
            money(0),
            serials,
            Set.of(),
            0,
            0);
    products.keep(
        new Product(
            "WASHER-7",
            null,
            "Washing machine",
            Map.of(),
            money(49_900),
            null,
            null,
            "home",
            Set.of(),
            null));
    orders.upsert(
        new Order(
            number,
            buyer,
            deliveredAt.minus(Duration.ofDays(3)),
            deliveredAt,
            "EUR",
            country,
            List.of(line),
            money(0),
            List.of(new Order.Payment("CARD", money(49_900), "pay-" + number)),
            true,
            money(49_900),
            false,
            1),
        "API",
        deliveredAt);
    return orders.find(number).orElseThrow();
  }

  public static String serial(Order order) {
    return "WM-" + order.number();
  }

  public CaseNumber complaint(Order order, String words) {
    return open(order, CaseType.COMPLAINT, words, List.of());
  }

  public CaseNumber defective(Order order) {
    return defective(order, serial(order));
  }

  /** Its customer typed this serial. */
  public CaseNumber defective(Order order, String serial) {
    return open(
        order,
        CaseType.RETURN,
        "It leaks.",
        List.of(
            new NewCase.Line(1, 1, Reason.DEFECTIVE, null, null, serial, null, List.of(), null)));
  }

  private CaseNumber open(Order order, CaseType type, String words, List<NewCase.Line> lines) {
    return open.open(
            new NewCase(type, Channel.PHONE, order.number(), null, "en", words, words, lines, null))
        .serviceCase()
        .number();
  }

  private static Money money(long amount) {
    return new Money(amount, "EUR");
  }
}
