package io.recourse.refunds.jdbc;

import io.recourse.common.Money;
import io.recourse.refunds.OriginalPayment;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundPromise;
import io.recourse.refunds.RefundedSoFar;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums over the refunds of one order; cancelled ones do not count. */
record RefundSums(JdbcClient jdbc) {

  private static final String PER_LINE =
      """
      select l.order_line, sum(l.quantity) as pieces,
             sum(l.goods - l.discount_share + case when o.tax_included then 0 else l.tax end) as due,
             sum(l.shipping_share) as shipping
      from (select r.order_number, l.order_line, l.quantity, l.goods, l.discount_share, l.tax,
                   l.shipping_share
            from refund_line l join refund r on r.id = l.refund_id
            where r.order_number = :order and r.state <> 'CANCELLED'
            union all
            select r.order_number, s.order_line, 0, s.amount, 0, 0, 0
            from refund_share s join refund r on r.id = s.refund_id
            where r.order_number = :order and r.state <> 'CANCELLED'
            union all
            select order_number, order_line, quantity, goods, discount_share, tax, 0
            from returned_without_refund where order_number = :order) l
      join published.shop_order o on o.number = l.order_number
      group by l.order_line
      """;
  private static final String PER_PAYMENT =
      """
      select payment_seq, sum(amount) as taken from refund
      where order_number = :order and state <> 'CANCELLED' group by payment_seq
      """;

  private static final String BESIDE =
      """
      select sum(m.amount)::bigint as amount, m.currency
      from (select case_number, order_number, amount, currency, created_at as at from refund
            where decision_id <> :decision and state <> 'CANCELLED'
            union all
            select p.case_number, k.order_number, p.amount, p.currency, p.ordered_at
            from published.payout p join published.service_case k on k.number = p.case_number
            where p.state in ('OPEN', 'PAID')) m
      join published.service_case c on c.number = m.case_number
      where m.order_number = :order or m.at > :since and c.customer_id =
        (select customer_id from published.service_case where number = :case)
      group by m.currency
      """;
  private static final String OF_SHOP =
      """
      select sum(amount)::bigint as amount, currency
      from (select amount, currency from refund
            where created_at > :since and decision_id <> :decision and state <> 'CANCELLED'
            union all
            select amount, currency from published.payout
            where ordered_at > :since and state in ('OPEN', 'PAID')) m
      group by currency
      """;
  private static final String HOLD_LIMIT =
      """
      select pg_advisory_xact_lock(hashtextextended(
        'refund limit ' || coalesce(customer_id, order_number, number), 0))
      from published.service_case where number = :case
      """;

  List<Money> beside(RefundPromise promise, Instant since) {
    String number = promise.caseNumber().value();
    jdbc.sql(HOLD_LIMIT).param("case", number).query((row, index) -> true).single();
    return jdbc.sql(BESIDE)
        .param("decision", promise.decision().value())
        .param("order", promise.orderNumber())
        .param("case", number)
        .param("since", Timestamp.from(since))
        .query((row, index) -> new Money(row.getLong("amount"), row.getString("currency")))
        .list();
  }

  List<Money> ofShop(RefundId decision, Instant since) {
    return jdbc.sql(OF_SHOP)
        .param("decision", decision.value())
        .param("since", Timestamp.from(since))
        .query((row, index) -> new Money(row.getLong("amount"), row.getString("currency")))
        .list();
  }

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
    long total =
        perPayment(order).entrySet().stream()
            .filter(payment -> payment.getKey() < OriginalPayment.FIRST_CHARGE)
            .mapToLong(Map.Entry::getValue)
            .sum();
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
