package io.recourse.orders;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Orders with unique numbers for tests. */
public final class SampleOrders {

  private SampleOrders() {}

  public static String number() {
    return "T-" + UUID.randomUUID();
  }

  public static Order of(String number, int pieces) {
    return of(number, pieces, "jo@example.org", "pay_1");
  }

  /**
   * @param email of nobody else
   * @param payment which no other order names
   */
  public static Order of(String number, int pieces, String email, String payment) {
    Instant placed = Instant.parse("2026-01-05T10:00:00Z");
    Customer customer =
        new Customer("c-" + number, email, "Jo", null, "en", "DE", "STANDARD", "B2C");
    Money none = Money.zero("EUR");
    OrderLine line =
        new OrderLine(
            1,
            "SKU-1",
            "Lamp",
            null,
            pieces,
            new Money(1995, "EUR"),
            none,
            none,
            List.of(),
            Set.of(),
            0,
            0);
    Money paid = new Money(1995L * pieces, "EUR");
    return new Order(
        number,
        customer,
        placed,
        placed,
        "EUR",
        "DE",
        List.of(line),
        none,
        List.of(new Order.Payment("CARD", paid, payment)),
        true,
        paid,
        false,
        1);
  }
}
