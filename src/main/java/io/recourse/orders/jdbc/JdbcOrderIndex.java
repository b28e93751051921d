package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderIndex;
import io.recourse.orders.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists and tags of orders; refunds are only read. */
@Repository
@Transactional
class JdbcOrderIndex implements OrderIndex {

  private final JdbcClient sql;
  private final OrderReading reading;
  private final OrderSpelling spelling;
  private final OrderGate gate;

  JdbcOrderIndex(JdbcClient sql, OrderReading reading, OrderSpelling spelling, OrderGate gate) {
    this.sql = sql;
    this.reading = reading;
    this.spelling = spelling;
    this.gate = gate;
  }

  /** Lines before their order, as an import takes them. */
  @Override
  public Optional<Order> lock(String number) {
    gate.hold(number);
    String stored = spelling.stored(number).orElse(number);
    sql.sql("select 1 from order_line where order_number = ? order by line for update")
        .param(stored)
        .query(Integer.class)
        .list();
    List<String> locked =
        sql.sql("select number from shop_order where number = ? for update")
            .param(stored)
            .query(String.class)
            .list();
    return reading.load(locked).stream().findFirst();
  }

  @Override
  public String tag(Order order) {
    int claimed = order.lines().stream().mapToInt(OrderLine::claimedQuantity).sum();
    int returned = order.lines().stream().mapToInt(OrderLine::returnedQuantity).sum();
    long refunded =
        refundedByLine(order.number()).values().stream().mapToLong(Long::longValue).sum();
    return order.version() + "." + claimed + "." + returned + "." + refunded;
  }

  @Override
  public Map<Integer, Long> refundedByLine(String number) {
    Map<Integer, Long> amounts = new LinkedHashMap<>();
    sql.sql(
            """
            select order_line, sum(amount) as amount from published.refunded_line
            where order_number = ? group by order_line order by order_line\
            """)
        .param(number)
        .query(
            (RowCallbackHandler)
                row -> amounts.put(row.getInt("order_line"), row.getLong("amount")));
    return amounts;
  }

  @Override
  public List<Order.Payment> paidSince(String number) {
    return sql.sql("select * from published.charged_payment where order_number = ? order by seq")
        .param(number)
        .query(
            (row, i) ->
                new Order.Payment(
                    row.getString("method"),
                    new Money(row.getLong("amount"), row.getString("currency")),
                    row.getString("provider_ref")))
        .list();
  }

  @Override
  public Page<Order> page(String customerId, String cursor, int limit) {
    OrderCursor after = OrderCursor.parse(cursor);
    List<String> numbers =
        sql.sql(
                """
                select number from shop_order
                where (:customer::text is null
                    or customer_id in (select id from customer where shop_id = :customer or id = :customer))
                  and (placed_at, number) < (:placedAt::timestamptz, :number)
                order by placed_at desc, number desc limit :limit\
                """)
            .param("customer", customerId)
            .param("placedAt", OrderRows.utc(after.placedAt()))
            .param("number", after.number())
            .param("limit", limit + 1)
            .query(String.class)
            .list();
    List<Order> found = reading.load(numbers);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<Order> page = List.copyOf(found.subList(0, limit));
    return new Page<>(page, OrderCursor.after(page.get(limit - 1)).text());
  }

  @Override
  public boolean isEmpty() {
    return sql.sql("select not exists (select from shop_order)").query(Boolean.class).single();
  }
}
