package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.toMap;

import io.recourse.common.Phrase;
import io.recourse.orders.ImportBatch.ToldOrder;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.RowError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what of a batch contradicts the stored orders: scattered rows, pieces already bound. */
@Component
class KeptOrders {

  private record Bound(int quantity, String currency) {}

  private final JdbcClient sql;

  KeptOrders(JdbcClient sql) {
    this.sql = sql;
  }

  /** The orders without the lines that cannot be kept; those go to the errors. */
  List<Order> storable(UUID job, List<ToldOrder> told, List<RowError> errors) {
    String[] numbers =
        told.stream().map(order -> order.order().number()).distinct().toArray(String[]::new);
    Set<String> done = new HashSet<>(alreadyInThisFile(job, numbers));
    Map<String, Map<Integer, Bound>> bound = bound(numbers);
    List<Order> storable = new ArrayList<>();
    for (ToldOrder rows : told) {
      if (done.add(rows.order().number())) {
        Map<Integer, Bound> pieces = bound.getOrDefault(rows.order().number(), Map.of());
        storable.add(withRoom(rows, pieces, errors));
      } else {
        rows.rows().forEach(row -> errors.add(scattered(row)));
      }
    }
    return storable.stream().filter(order -> order != null).toList();
  }

  private List<String> alreadyInThisFile(UUID job, String[] numbers) {
    return sql.sql("select number from shop_order where number = any(?) and import_job = ?")
        .param(numbers)
        .param(job)
        .query(String.class)
        .list();
  }

  private Map<String, Map<Integer, Bound>> bound(String[] numbers) {
    Map<String, Map<Integer, Bound>> bound = new HashMap<>();
    sql.sql(
            """
            select l.order_number, l.line, l.claimed_quantity, o.currency
            from order_line l join shop_order o on o.number = l.order_number
            where l.order_number = any(?) order by l.order_number, l.line for update of l\
            """)
        .param(numbers)
        .query(
            (RowCallbackHandler)
                row ->
                    bound
                        .computeIfAbsent(row.getString(1), order -> new HashMap<>())
                        .put(row.getInt(2), new Bound(row.getInt(3), row.getString(4))));
    return bound;
  }

  private static Order withRoom(ToldOrder rows, Map<Integer, Bound> bound, List<RowError> errors) {
    Order order = rows.order();
    boolean otherCurrency =
        bound.values().stream()
            .anyMatch(one -> one.quantity() > 0 && !one.currency().equals(order.currency()));
    if (otherCurrency) {
      rows.rows()
          .forEach(
              row -> errors.add(new RowError(row, "currency", Phrase.of("field.boundCurrency"))));
      return null;
    }
    Set<Integer> tooFew = new HashSet<>();
    for (OrderLine line : order.lines()) {
      Bound pieces = bound.get(line.line());
      if (pieces != null && line.quantity() < pieces.quantity()) {
        tooFew.add(line.line());
        errors.add(
            new RowError(
                rows.rowOfLine().get(line.line()),
                "quantity",
                Phrase.of("field.boundPieces", pieces.quantity())));
      }
    }
    return tooFew.isEmpty() ? order : without(order, tooFew);
  }

  private static RowError scattered(long row) {
    return new RowError(row, null, Phrase.of("field.scattered"));
  }

  private static Order without(Order order, Set<Integer> lines) {
    Map<Integer, OrderLine> kept =
        order.lines().stream()
            .filter(line -> !lines.contains(line.line()))
            .collect(toMap(OrderLine::line, line -> line));
    return order.with(List.copyOf(kept.values()), order.payments());
  }
}
