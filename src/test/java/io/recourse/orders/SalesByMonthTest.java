package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Pieces added up by the month are those that the orders have. */
@RecourseTest
class SalesByMonthTest {

  private static final LocalDate FIRST = LocalDate.parse("2098-01-01");
  private static final Duration[] EDGES = {
    Duration.ZERO, Duration.ofMillis(-1), Duration.ofMillis(1), Duration.ofDays(12)
  };

  @Autowired AddUpSales sales;
  @Autowired JdbcClient jdbc;

  private final List<String> orders = new ArrayList<>();

  record Sold(String sku, String category, LocalDate month, long pieces) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Transactional // what was sold in years to come is gone again afterwards
  @DisplayName(
      "RET-08 before and after each round months have what orders have: told anew, with other"
          + " lines, fewer pieces, another category, another name, moved to another month")
  void as_the_orders(long seed) {
    Random chance = new Random(seed);
    String customer =
        jdbc.sql(
                """
                insert into customer (id, name, email, shop_id) values (?, 'Sold', ?, 'sold') returning id
                """)
            .params("SOLD-" + seed, seed + "@sold.example")
            .query(String.class)
            .single();
    for (int round = 0; round < 4; round++) {
      for (int act = 0; act < 60; act++) {
        act(customer, chance);
      }
      sameAsTheOrders();
      addUp();
      sameAsTheOrders();
    }
    assertThat(noted()).isZero();
  }

  private void addUp() {
    List<Long> last = sales.after(null);
    while (!last.isEmpty()) {
      assertThat(sales.addUp(last.get(0))).isTrue();
      last = sales.after(last.get(0));
    }
  }

  private void act(String customer, Random chance) {
    if (orders.isEmpty() || chance.nextInt(4) == 0) {
      orders.add(placed(customer, chance));
      return;
    }
    String order = orders.get(chance.nextInt(orders.size()));
    switch (chance.nextInt(5)) {
      case 0 -> tell(order, chance);
      case 1 -> on(order, "delete from order_line where line > 1 and order_number = ?");
      case 2 -> on(order, "update order_line set quantity = quantity + 1 where order_number = ?");
      case 3 -> on(order, "update order_line set name = 'Another' where order_number = ?");
      default ->
          jdbc.sql("update shop_order set placed_at = ? where number = ?")
              .params(moment(chance), order)
              .update();
    }
  }

  private void sameAsTheOrders() {
    List<Sold> told =
        sold(
            """
            select sku, category, month, sum(pieces) as pieces from published.sold
            where month >= ? group by 1, 2, 3 having sum(pieces) <> 0
            """);
    List<Sold> expected =
        sold(
            """
            select sku, coalesce(category, '') as category,
              date_trunc('month', placed_at at time zone 'UTC')::date as month, sum(quantity) as pieces
            from order_line join shop_order on number = order_number
            where placed_at >= ?::timestamptz group by 1, 2, 3
            """);
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
  }

  private long noted() {
    return jdbc.sql("select count(*) from sold_change where month >= ?")
        .param(FIRST.minusMonths(1))
        .query(Long.class)
        .single();
  }

  private List<Sold> sold(String statement) {
    return jdbc.sql(statement).param(FIRST.minusMonths(1)).query(Sold.class).list();
  }

  private String placed(String customer, Random chance) {
    String number = "SOLD-" + customer + "-" + orders.size();
    jdbc.sql(
            """
            insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
            values (?, ?, ?, 'EUR', 100, now())
            """)
        .params(number, customer, moment(chance))
        .update();
    tell(number, chance);
    return number;
  }

  /** As {@code LineWriting} does: several at once, those that are known told anew. */
  private void tell(String order, Random chance) {
    jdbc.sql(
            """
            insert into order_line (order_number, line, sku, name, category, quantity, unit_price)
            select :order, n, 'S' || (n + :by) % 4, 'name', nullif('C' || (n * :by) % 3, 'C0'), n + :by, 100
            from generate_series(1, :lines) n
            on conflict (order_number, line) do update set sku = excluded.sku,
              category = excluded.category, quantity = excluded.quantity
            """)
        .param("order", order)
        .param("by", chance.nextInt(3))
        .param("lines", 1 + chance.nextInt(4))
        .update();
  }

  private void on(String order, String statement) {
    jdbc.sql(statement).param(order).update();
  }

  private static Timestamp moment(Random chance) {
    Instant month = FIRST.plusMonths(chance.nextInt(5)).atStartOfDay().toInstant(ZoneOffset.UTC);
    return Timestamp.from(month.plus(EDGES[chance.nextInt(EDGES.length)]));
  }
}
