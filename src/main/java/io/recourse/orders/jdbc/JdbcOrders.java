package io.recourse.orders.jdbc;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Orders in PostgreSQL. */
@Repository
@Transactional
class JdbcOrders implements Orders {

  private final JdbcClient sql;
  private final OrderReading reading;
  private final OrderWriting writing;
  private final OrderSpelling spelling;
  private final PieceCounts counts;
  private final OrderGate gate;

  JdbcOrders(
      JdbcClient sql,
      OrderReading reading,
      OrderWriting writing,
      OrderSpelling spelling,
      PieceCounts counts,
      OrderGate gate) {
    this.sql = sql;
    this.reading = reading;
    this.writing = writing;
    this.spelling = spelling;
    this.counts = counts;
    this.gate = gate;
  }

  @Override
  public Optional<Order> find(String number) {
    return storable(number) ? spelling.stored(number).flatMap(this::stored) : Optional.empty();
  }

  private Optional<Order> stored(String number) {
    return reading.load(List.of(number)).stream().findFirst();
  }

  @Override
  public Optional<Order> findFor(String number, String email) {
    return find(number).filter(order -> order.customer().hasEmail(email));
  }

  @Override
  public List<Order> ofCustomer(String person) {
    if (!storable(person)) {
      return List.of();
    }
    return reading.load(
        sql.sql("select number from shop_order where customer_id = ?")
            .param(person)
            .query(String.class)
            .list());
  }

  @Override
  public void hold(String orderNumber) {
    gate.hold(orderNumber);
  }

  @Override
  public void bind(String orderNumber, Map<Integer, Integer> pieces) {
    hold(orderNumber);
    OptionalInt refused = counts.bind(orderNumber, pieces);
    if (refused.isPresent()) {
      int line = refused.getAsInt();
      throw pieces.get(line) > 0 ? whyNot(orderNumber, line) : Problem.conflict("order.onlyBound");
    }
  }

  private Problem whyNot(String orderNumber, int line) {
    String pointer = "/lines/" + line + "/quantity";
    return find(orderNumber)
        .flatMap(order -> order.line(line))
        .map(OrderLine::openQuantity)
        .map(left -> Problem.invalid(pointer, "order.left", line, left))
        .orElseGet(() -> Problem.invalid(pointer, "order.noLine", line));
  }

  @Override
  public void countReturned(String orderNumber, Map<Integer, Integer> pieces) {
    hold(orderNumber);
    counts.countReturned(orderNumber, pieces);
  }

  @Override
  public void installed(String orderNumber, int line, Instant at) {
    hold(orderNumber);
    sql.sql(
            """
            update order_line set installed_at = ?
            where order_number = ? and line = ? and installed_at is null
            """)
        .params(OrderRows.utc(at), orderNumber, line)
        .update();
  }

  @Override
  public void upsert(Order order, String source, Instant at) {
    dropWhatIsGone(order);
    writing.write(List.of(order), Map.of(), source, null, at);
  }

  private void dropWhatIsGone(Order order) {
    Integer[] kept = order.lines().stream().map(OrderLine::line).toArray(Integer[]::new);
    sql.sql("delete from order_payment where order_number = ?").param(order.number()).update();
    sql.sql(
            "delete from order_line where order_number = ? and line <> all(?) and claimed_quantity"
                + " = 0")
        .param(order.number())
        .param(kept)
        .update();
  }

  private static boolean storable(String text) {
    return text != null && text.indexOf('\0') < 0;
  }
}
