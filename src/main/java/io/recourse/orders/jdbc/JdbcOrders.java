package io.recourse.orders.jdbc;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Orders in PostgreSQL. Claims are conditional updates: the row lock decides who comes first. */
@Repository
@Transactional
class JdbcOrders implements Orders {

  private final JdbcClient sql;
  private final OrderReading reading;
  private final OrderWriting writing;
  private final OrderSpelling spelling;

  JdbcOrders(JdbcClient sql, OrderReading reading, OrderWriting writing, OrderSpelling spelling) {
    this.sql = sql;
    this.reading = reading;
    this.writing = writing;
    this.spelling = spelling;
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
  public void claim(String orderNumber, int line, int quantity) {
    boolean claimed =
        quantity > 0
            && change(
                """
                update order_line set claimed_quantity = claimed_quantity + :pieces
                where order_number = :order and line = :line and claimed_quantity + :pieces::bigint <= quantity\
                """,
                orderNumber,
                line,
                quantity);
    if (!claimed) {
      throw whyNot("/lines/" + line + "/quantity", orderNumber, line);
    }
  }

  private Problem whyNot(String pointer, String orderNumber, int line) {
    return find(orderNumber)
        .flatMap(order -> order.line(line))
        .map(OrderLine::openQuantity)
        .map(left -> Problem.invalid(pointer, "order.left", line, left))
        .orElseGet(() -> Problem.invalid(pointer, "order.noLine", line));
  }

  @Override
  public void release(String orderNumber, int line, int quantity) {
    demand(
        quantity > 0
            && change(
                """
                update order_line set claimed_quantity = claimed_quantity - :pieces
                where order_number = :order and line = :line and claimed_quantity - :pieces >= returned_quantity\
                """,
                orderNumber,
                line,
                quantity));
  }

  @Override
  public void markReturned(String orderNumber, int line, int quantity) {
    demand(
        quantity > 0
            && change(
                """
                update order_line set returned_quantity = returned_quantity + :pieces
                where order_number = :order and line = :line and returned_quantity + :pieces::bigint <= claimed_quantity\
                """,
                orderNumber,
                line,
                quantity));
  }

  @Override
  public void unmarkReturned(String orderNumber, int line, int quantity) {
    demand(
        quantity > 0
            && change(
                """
                update order_line set returned_quantity = returned_quantity - :pieces
                where order_number = :order and line = :line and returned_quantity >= :pieces\
                """,
                orderNumber,
                line,
                quantity));
  }

  private boolean change(String statement, String orderNumber, int line, int pieces) {
    return sql.sql(statement)
            .param("order", orderNumber)
            .param("line", line)
            .param("pieces", pieces)
            .update()
        == 1;
  }

  private static void demand(boolean done) {
    if (!done) {
      throw Problem.conflict("order.onlyBound");
    }
  }

  @Override
  public void upsert(Order order, String source, Instant at) {
    dropWhatIsGone(order);
    writing.write(List.of(order), source, null, at);
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
