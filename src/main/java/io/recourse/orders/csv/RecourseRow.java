package io.recourse.orders.csv;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.LineCare;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderLine;
import io.recourse.orders.ShopTerms;
import io.recourse.orders.TaxMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** One row of our own file as an order and its line; amounts in decimals of the currency. */
final class RecourseRow {

  private RecourseRow() {}

  /**
   * @throws RowRefused for the first cell that cannot be
   */
  static ShopRow read(Cells cells, Instant now) {
    String currency = cells.required("currency", 3);
    if (!OrderLimits.isCurrency(currency)) {
      throw new RowRefused("currency", "field.currency");
    }
    Order order = head(cells, currency, now);
    Money paid = cells.text("paid", 30) == null ? null : cells.money("paid", currency);
    return new ShopRow.Bought(order, line(cells, currency, now), Money.zero(currency), paid);
  }

  private static Order head(Cells cells, String currency, Instant now) {
    Customer customer = RecourseBuyer.read(cells);
    Instant placed = past(cells, "placed_at", now);
    if (placed == null) {
      throw new RowRefused("placed_at", "field.required");
    }
    Instant delivered = past(cells, "delivered_at", now);
    if (delivered != null && delivered.isBefore(placed)) {
      throw new RowRefused("delivered_at", "field.before", "placed_at");
    }
    return new Order(
        cells.orderNumber("order_number"),
        customer,
        placed,
        delivered,
        currency,
        customer.country(),
        List.of(),
        cells.money("shipping", currency),
        payments(cells, currency),
        true,
        Money.zero(currency),
        "true".equals(cells.text("gift", 5)),
        terms(cells, currency),
        Fulfilment.ofFile(past(cells, "invoiced_at", now), promisedDay(cells, placed)),
        1);
  }

  private static LocalDate promisedDay(Cells cells, Instant placed) {
    String text = cells.text("promised_day", 40);
    if (text == null) {
      return null;
    }
    LocalDate day =
        OrderLimits.day(text).orElseThrow(() -> new RowRefused("promised_day", "field.date"));
    if (!OrderLimits.isDayAfter(day, placed)) {
      throw new RowRefused("promised_day", "field.before", "placed_at");
    }
    return day;
  }

  private static ShopTerms terms(Cells cells, String currency) {
    String mode = cells.text("tax_mode", 20);
    if (mode != null && !Set.of("INCLUDED", "ON_TOP").contains(mode)) {
      throw new RowRefused("tax_mode", "field.oneOrOther", "INCLUDED", "ON_TOP");
    }
    boolean said = cells.text("standard_shipping", 30) != null;
    return new ShopTerms(
        mode == null ? null : TaxMode.valueOf(mode),
        said ? cells.money("standard_shipping", currency) : null);
  }

  private static List<Order.Payment> payments(Cells cells, String currency) {
    String method = cells.text("payment_method", 40);
    return method == null
        ? List.of()
        : List.of(
            new Order.Payment(
                method, cells.money("paid", currency), cells.text("payment_ref", 200)));
  }

  private static OrderLine line(Cells cells, String currency, Instant now) {
    Set<String> traits = Set.copyOf(cells.list("traits"));
    if (!OrderLimits.TRAITS.containsAll(traits)) {
      throw new RowRefused("traits", "field.trait");
    }
    int quantity = cells.count("quantity", OrderLimits.QUANTITY);
    Money price = cells.money("unit_price", currency);
    Money discount = cells.money("discount", currency);
    if (price.amount() * quantity > OrderLimits.TOTAL) {
      throw new RowRefused("unit_price", "field.total", OrderLimits.TOTAL);
    }
    if (discount.amount() > price.amount() * quantity) {
      throw new RowRefused("discount", "field.discount");
    }
    return new OrderLine(
        cells.count("line", OrderLimits.LINE_NUMBER),
        cells.required("sku", OrderLimits.NUMBER_LENGTH),
        cells.required("name", OrderLimits.NAME_LENGTH),
        cells.text("category", 100),
        quantity,
        price,
        cells.money("tax", currency),
        discount,
        cells.list("serials"),
        traits,
        0,
        0,
        null,
        new LineCare(past(cells, "installed_at", now), List.of()));
  }

  private static Instant past(Cells cells, String column, Instant now) {
    String text = cells.text(column, 40);
    if (text == null) {
      return null;
    }
    try {
      Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (OrderLimits.isPast(at, now)) {
        return at;
      }
    } catch (DateTimeException e) {
      throw new RowRefused(column, "field.instant");
    }
    throw new RowRefused(column, "field.moment");
  }
}
