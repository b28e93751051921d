package io.recourse.orders.jdbc;

import static java.util.stream.Collectors.groupingBy;

import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole orders by number in three statements, however many. */
@Component
class OrderReading {

  private final JdbcClient sql;

  OrderReading(JdbcClient sql) {
    this.sql = sql;
  }

  List<Order> load(List<String> numbers) {
    String[] wanted = numbers.toArray(String[]::new);
    List<Order> heads =
        sql.sql(
                """
                select o.*, %s, %s
                from shop_order o join customer c on c.id = o.customer_id
                where o.number = any(?) order by o.placed_at desc, o.number desc\
                """
                    .formatted(FulfilmentRows.BUYER, FulfilmentRows.PARCELS))
            .param(wanted)
            .query(OrderRows::head)
            .list();
    if (heads.isEmpty()) {
      return heads;
    }
    Map<String, List<OrderRows.LineRow>> lines = lines(wanted);
    Map<String, List<OrderRows.PaymentRow>> payments = payments(wanted);
    return heads.stream()
        .map(
            head ->
                whole(
                    head,
                    lines.getOrDefault(head.number(), List.of()),
                    payments.getOrDefault(head.number(), List.of())))
        .toList();
  }

  private Map<String, List<OrderRows.LineRow>> lines(String[] wanted) {
    return sql
        .sql(
            """
            select l.*, o.currency from order_line l join shop_order o on o.number = l.order_number
            where l.order_number = any(?) order by l.order_number, l.line\
            """)
        .param(wanted)
        .query(OrderRows::line)
        .list()
        .stream()
        .collect(groupingBy(OrderRows.LineRow::order));
  }

  private Map<String, List<OrderRows.PaymentRow>> payments(String[] wanted) {
    return sql
        .sql("select * from order_payment where order_number = any(?) order by order_number, seq")
        .param(wanted)
        .query(OrderRows::payment)
        .list()
        .stream()
        .collect(groupingBy(OrderRows.PaymentRow::order));
  }

  private static Order whole(
      Order head, List<OrderRows.LineRow> lines, List<OrderRows.PaymentRow> payments) {
    List<OrderLine> items = lines.stream().map(OrderRows.LineRow::line).toList();
    List<Order.Payment> paid = payments.stream().map(row -> row.in(head.currency())).toList();
    return head.with(items, paid);
  }
}
