package io.recourse.demo;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.MinorUnits;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderTotal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** One order of the demo files: its rows, with delivery counted back in days from now. */
final class DemoOrder {

  private static final Duration ON_THE_ROAD = Duration.ofDays(2);

  private DemoOrder() {}

  static Order of(List<CSVRecord> rows, Instant now) {
    CSVRecord head = rows.get(0);
    String currency = head.get("currency");
    Instant delivered = delivered(head.get("delivered_days_ago"), now);
    List<OrderLine> lines = rows.stream().map(row -> line(row, currency)).toList();
    Money shipping = money(head, "shipping", currency);
    OrderTotal total = OrderTotal.of(currency, lines, shipping);
    boolean onTop = head.isMapped("tax_included") && "false".equals(head.get("tax_included"));
    Money paid = onTop ? total.withoutTax().plus(total.tax()) : total.withoutTax();
    return new Order(
        head.get("order_number"),
        customer(head),
        (delivered == null ? now : delivered).minus(ON_THE_ROAD).truncatedTo(ChronoUnit.SECONDS),
        delivered,
        currency,
        head.get("country"),
        lines,
        shipping,
        List.of(new Order.Payment(head.get("payment_method"), paid, head.get("payment_ref"))),
        !onTop,
        paid,
        "true".equals(head.get("gift")),
        1);
  }

  private static Instant delivered(String daysAgo, Instant now) {
    return daysAgo.isEmpty()
        ? null
        : now.minus(Duration.ofDays(Long.parseLong(daysAgo))).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Customer customer(CSVRecord row) {
    return new Customer(
        row.get("customer_id"),
        row.get("customer_email"),
        row.get("customer_name"),
        null,
        row.get("language"),
        row.get("country"),
        "STANDARD",
        "B2C");
  }

  private static OrderLine line(CSVRecord row, String currency) {
    return new OrderLine(
        Integer.parseInt(row.get("line")),
        row.get("sku"),
        row.get("name"),
        null,
        Integer.parseInt(row.get("quantity")),
        money(row, "unit_price", currency),
        money(row, "tax", currency),
        money(row, "discount", currency),
        list(row.get("serials")),
        Set.copyOf(list(row.get("traits"))),
        0,
        0);
  }

  private static Money money(CSVRecord row, String column, String currency) {
    String decimal = row.get(column);
    return MinorUnits.of(decimal.isEmpty() ? "0" : decimal, currency).orElseThrow();
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
  }
}
