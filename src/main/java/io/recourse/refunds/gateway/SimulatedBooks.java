package io.recourse.refunds.gateway;

import io.recourse.refunds.RefundOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The simulated provider's books; each change commits by itself, as a remote system's would. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SimulatedBooks {

  /** One refund as the provider sees it; amounts in minor units. */
  record Entry(
      String idempotencyKey,
      String id,
      String paymentRef,
      long amount,
      String currency,
      String status,
      String failureCode) {}

  /** A fault and how many more calls it hits. */
  record Armed(String fault, int remaining) {}

  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  SimulatedBooks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Books once per key; a key seen before answers with what was booked then. */
  public Entry book(RefundOrder order, String status, String failureCode) {
    jdbc.sql(
            """
            insert into simulated_gateway_refund (idempotency_key, id, payment_ref, amount, currency,
              status, failure_code, created_at, settles_at)
            values (:key, :id, :ref, :amount, :currency, :status, :failure, :at, :settles) on conflict do nothing
            """)
        .param("key", order.idempotencyKey())
        .param("id", "re_" + UUID.randomUUID().toString().replace("-", ""))
        .param("ref", order.to().isOriginal() ? order.paymentRef() : order.to().providerRef())
        .param("amount", order.amount().amount())
        .param("currency", order.amount().currency())
        .param("status", status)
        .param("failure", failureCode)
        .param("at", Timestamp.from(clock.instant()))
        .param("settles", Timestamp.from(clock.instant().plus(SETTLES_WITHIN)))
        .update();
    return find(order.idempotencyKey()).orElseThrow();
  }

  /** What the books say now; what was accepted settles by itself when its time is over. */
  public Optional<Entry> find(String key) {
    jdbc.sql(
            """
            update simulated_gateway_refund set status = 'succeeded'
            where idempotency_key = :key and status = 'pending' and settles_at <= :now
            """)
        .param("key", key)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return jdbc.sql("select * from simulated_gateway_refund where idempotency_key = :key")
        .param("key", key)
        .query(SimulatedBooks::entry)
        .optional();
  }

  public void settle(String key) {
    jdbc.sql(
            "update simulated_gateway_refund set status = 'succeeded' where idempotency_key = :key")
        .param("key", key)
        .update();
  }

  public List<Entry> newest(int most) {
    return jdbc.sql("select * from simulated_gateway_refund order by created_at desc limit :most")
        .param("most", most)
        .query(SimulatedBooks::entry)
        .list();
  }

  public void arm(GatewayFault fault, int times) {
    jdbc.sql("insert into simulated_gateway_fault (fault, remaining) values (:fault, :times)")
        .param("fault", fault.name())
        .param("times", times)
        .update();
  }

  public List<Armed> armed() {
    return jdbc.sql(
            "select fault, remaining from simulated_gateway_fault where remaining > 0 order by id")
        .query((row, number) -> new Armed(row.getString("fault"), row.getInt("remaining")))
        .list();
  }

  public Optional<GatewayFault> nextFault() {
    return jdbc.sql(
            """
            update simulated_gateway_fault set remaining = remaining - 1
            where id = (select id from simulated_gateway_fault where remaining > 0
                        order by id limit 1 for update skip locked)
            returning fault
            """)
        .query(String.class)
        .optional()
        .map(GatewayFault::valueOf);
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getString("idempotency_key"),
        row.getString("id"),
        row.getString("payment_ref"),
        row.getLong("amount"),
        row.getString("currency"),
        row.getString("status"),
        row.getString("failure_code"));
  }
}
