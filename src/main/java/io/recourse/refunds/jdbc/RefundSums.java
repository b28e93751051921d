package io.recourse.refunds.jdbc;

import io.recourse.refunds.RefundedSoFar;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums over the refunds of one order; cancelled ones do not count. */
record RefundSums(JdbcClient jdbc) {

  private static final String PER_LINE =
      """
      select l.order_line, sum(l.quantity) as pieces,
             sum(l.goods - l.discount_share + case when o.tax_included then 0 else l.tax end) as due,
             sum(l.shipping_share) as shipping
      from refund_line l join refund r on r.id = l.refund_id join shop_order o on o.number = r.order_number
      where r.order_number = :order and r.state <> 'CANCELLED' group by l.order_line
      """;
  private static final String PER_PAYMENT =
      """
      select payment_seq, sum(amount) as taken from refund
      where order_number = :order and state <> 'CANCELLED' group by payment_seq
      """;

  RefundedSoFar soFar(String order) {
    Map<Integer, RefundedSoFar.Line> lines = new HashMap<>();
    long[] shipping = {0};
    jdbc.sql(PER_LINE)
        .param("order", order)
        .query(
            row -> {
              lines.put(
                  row.getInt("order_line"),
                  new RefundedSoFar.Line(row.getInt("pieces"), row.getLong("due")));
              shipping[0] += row.getLong("shipping");
            });
    long total = perPayment(order).values().stream().mapToLong(Long::longValue).sum();
    return new RefundedSoFar(lines, shipping[0], total);
  }

  Map<Integer, Long> perPayment(String order) {
    Map<Integer, Long> taken = new HashMap<>();
    jdbc.sql(PER_PAYMENT)
        .param("order", order)
        .query(
            row -> {
              taken.put(row.getInt("payment_seq"), row.getLong("taken"));
            });
    return taken;
  }
}
