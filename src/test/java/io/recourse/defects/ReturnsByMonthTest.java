package io.recourse.defects;

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

/** Pieces that came back, added up by the month, are those that the cases have. */
@RecourseTest
class ReturnsByMonthTest {

  private static final LocalDate FIRST = LocalDate.parse("2098-01-01");
  private static final Duration[] EDGES = {
    Duration.ZERO, Duration.ofMillis(-1), Duration.ofMillis(1), Duration.ofDays(12)
  };
  private static final String[] TYPES = {"RETURN", "RETURN", "EXCHANGE", "REPAIR"};
  private static final String[] DECISIONS = {"WITHDRAWN", "APPROVED", "REFUSED"};
  private static final int LINES = 4;

  @Autowired AddUpReturns returns;
  @Autowired JdbcClient jdbc;

  private final List<String> cases = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();

  record Returned(
      LocalDate month, String sku, String name, String category, String reason, long pieces) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @Transactional // what came back in years to come is gone again afterwards
  @DisplayName(
      "RET-07 RET-08 before and after each round months have what cases have: withdrawn, of another"
          + " kind, of another order, with fewer lines, of a category that the shop changes or"
          + " takes away")
  void as_the_cases(long seed) {
    Random chance = new Random(seed);
    for (int order = 0; order < 6; order++) {
      orders.add(ordered(seed + "-" + order));
    }
    for (int round = 0; round < 4; round++) {
      for (int act = 0; act < 40; act++) {
        act(chance);
        if (chance.nextInt(8) == 0) {
          sameAsTheCases();
        }
      }
      sameAsTheCases();
      addUp();
      sameAsTheCases();
      assertThat(jdbc.sql("select count(*) from returned_change").query(Long.class).single())
          .isZero();
    }
  }

  private void addUp() {
    List<Long> last = returns.after(null);
    while (!last.isEmpty()) {
      assertThat(returns.addUp(last.get(0))).isTrue();
      last = returns.after(last.get(0));
    }
  }

  private void act(Random chance) {
    if (cases.isEmpty() || chance.nextInt(4) == 0) {
      cases.add(opened(chance));
      return;
    }
    String number = cases.get(chance.nextInt(cases.size()));
    String order = orders.get(chance.nextInt(orders.size()));
    int line = 1 + chance.nextInt(LINES);
    switch (chance.nextInt(10)) {
      case 0 -> line(number, line, chance);
      case 1 -> on("delete from case_line where item = ? and case_number = ?", line, number);
      case 2, 3 ->
          on(
              "update case_line set decision = ? where item <= ? and case_number = ?",
              DECISIONS[chance.nextInt(DECISIONS.length)],
              line,
              number);
      case 4 -> on("update case_line set quantity = quantity + 1 where case_number = ?", number);
      case 5 ->
          on(
              "update case_line set reason = ?, goods = 'RECEIVED' where case_number = ?",
              "R" + chance.nextInt(3),
              number);
      case 6 ->
          on(
              "update service_case set type = ?, phase = 'OTHER' where number = ?",
              TYPES[chance.nextInt(TYPES.length)],
              number);
      case 7 -> on("update service_case set order_number = ? where number = ?", order, number);
      case 8 -> on("delete from order_line where line = ? and order_number = ?", line, order);
      default -> tell(order, chance.nextInt(3));
    }
  }

  private void sameAsTheCases() {
    List<Returned> told =
        returned(
            """
            select month, sku, name, category, reason, sum(pieces) as pieces from returned
            where month >= ? group by 1, 2, 3, 4, 5 having sum(pieces) <> 0
            """);
    List<Returned> expected =
        returned(
            """
            select date_trunc('month', c.opened_at at time zone 'UTC')::date as month, i.sku, i.name,
              coalesce((select l.category from order_line l
                where l.order_number = c.order_number and l.line = i.order_line), '') as category,
              i.reason, sum(i.quantity) as pieces
            from case_line i join service_case c on c.number = i.case_number
            where c.opened_at >= ?::timestamptz and i.decision <> 'WITHDRAWN'
              and c.type in ('RETURN', 'EXCHANGE') group by 1, 2, 3, 4, 5
            """);
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<Returned> returned(String statement) {
    return jdbc.sql(statement).param(FIRST.minusMonths(1)).query(Returned.class).list();
  }

  private String ordered(String mark) {
    String number = "RETURNED-" + mark;
    jdbc.sql("insert into customer (id, name, email, shop_id) values (?, 'Back', ?, 'back')")
        .params(number, mark + "@back.example")
        .update();
    jdbc.sql(
            """
            insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
            values (?, ?, now(), 'EUR', 100, now())
            """)
        .params(number, number)
        .update();
    tell(number, 0);
    return number;
  }

  /** As the shop does: lines that are known told anew, those taken out put in again. */
  private void tell(String order, int by) {
    jdbc.sql(
            """
            insert into order_line (order_number, line, sku, name, category, quantity, unit_price)
            select :order, n, 'S' || n, 'name', nullif('C' || (n * :by) % 3, 'C0'), 9, 100
            from generate_series(1, :lines) n
            on conflict (order_number, line) do update set category = excluded.category
            """)
        .param("order", order)
        .param("by", by)
        .param("lines", LINES)
        .update();
  }

  private String opened(Random chance) {
    String number = "BACK-" + orders.get(0) + "-" + cases.size();
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, order_number, language,
              status, phase, team, priority, opened_at, updated_at)
            values (?, ?, 'API', 'CUSTOMER', 'back', ?, 'en', 'OPEN', 'INTAKE', 'returns', 1, ?, now())
            """)
        .params(
            number,
            TYPES[chance.nextInt(TYPES.length)],
            chance.nextInt(5) == 0 ? null : orders.get(chance.nextInt(orders.size())),
            moment(chance))
        .update();
    for (int item = 1 + chance.nextInt(2); item > 0; item--) {
      line(number, item, chance);
    }
    return number;
  }

  private void line(String number, int item, Random chance) {
    jdbc.sql(
            """
            insert into case_line (case_number, item, order_line, sku, name, quantity, reason)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (case_number, item) do update
            set order_line = excluded.order_line, sku = excluded.sku, name = excluded.name
            """)
        .params(
            number,
            item,
            1 + chance.nextInt(LINES),
            "S" + chance.nextInt(3),
            "name " + chance.nextInt(2),
            1 + chance.nextInt(3),
            "R" + chance.nextInt(3))
        .update();
  }

  private void on(String statement, Object... values) {
    jdbc.sql(statement).params(values).update();
  }

  private static Timestamp moment(Random chance) {
    Instant month = FIRST.plusMonths(chance.nextInt(3)).atStartOfDay().toInstant(ZoneOffset.UTC);
    return Timestamp.from(month.plus(EDGES[chance.nextInt(EDGES.length)]));
  }
}
