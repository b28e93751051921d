package io.recourse.orders.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.orders.LineCare;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the lines of many orders; counters of known lines stay as they are. */
@Component
class LineWriting {

  /** From so many on {@code COPY} is worth its second trip. */
  private static final int MANY = 100;

  private static final List<String> COLUMNS =
      List.of(
          "order_number",
          "line",
          "sku",
          "name",
          "category",
          "quantity",
          "unit_price",
          "tax",
          "discount",
          "serials",
          "traits",
          "product",
          "installed_at",
          "repairs");

  private static final Recordset LINES =
      Recordset.into(
          "order_line",
          COLUMNS,
          """
          on conflict (order_number, line) do update set sku = excluded.sku, name = excluded.name,
            category = excluded.category, quantity = excluded.quantity, unit_price = excluded.unit_price,
            tax = excluded.tax, discount = excluded.discount, serials = excluded.serials, traits = excluded.traits,
            product = excluded.product, installed_at = excluded.installed_at, repairs = excluded.repairs\
          """);

  private static final NewRows NEW_LINES = NewRows.of("order_line", COLUMNS);

  private static final JsonNode NONE = FulfilmentRows.JSON.createArrayNode();

  private final JdbcTemplate jdbc;

  LineWriting(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param made numbers of orders that this transaction made, so that nobody else can have written
   *     a line of them
   * @param known orders as they are stored: lines that are told like that are left alone
   */
  void write(Collection<Order> told, Set<String> made, Map<String, Order> known) {
    List<Object[]> fresh = new ArrayList<>();
    List<Object[]> others = new ArrayList<>();
    for (Order order : told) {
      Order before = known.get(order.number());
      List<Object[]> rows = made.contains(order.number()) ? fresh : others;
      order.lines().stream()
          .map(line -> row(order.number(), line))
          .filter(row -> before == null || !isIn(before, row))
          .forEach(rows::add);
    }
    if (fresh.size() < MANY) {
      others.addAll(fresh);
    } else {
      NEW_LINES.write(jdbc, fresh);
    }
    LINES.write(jdbc, others);
  }

  private static boolean isIn(Order known, Object[] told) {
    return known
        .line((Integer) told[1])
        .filter(line -> Arrays.equals(row(known.number(), line), told))
        .isPresent();
  }

  private static Object[] row(String order, OrderLine l) {
    return new Object[] {
      order,
      l.line(),
      l.sku(),
      l.name(),
      l.category(),
      l.quantity(),
      l.unitPrice().amount(),
      l.tax().amount(),
      l.discount().amount(),
      l.serials(),
      l.traits().stream().sorted().toList(),
      l.product(),
      l.care().installedAt(),
      repairs(l)
    };
  }

  private static JsonNode repairs(OrderLine line) {
    List<LineCare.Repair> repairs = line.care().repairs();
    return repairs.isEmpty() ? NONE : FulfilmentRows.JSON.valueToTree(repairs);
  }
}
