package io.recourse.payments.gateway;

import io.recourse.common.Money;
import io.recourse.payments.PaymentOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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
class SimulatedCharges {

  /** One request as the provider sees it. */
  record Page(
      String key,
      String token,
      String caseNumber,
      Money amount,
      String methodRef,
      String returnUrl,
      Instant expiresAt,
      String failureCode) {}

  /** Money that it took. */
  record Charge(String id, String key, Money amount, String method) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  SimulatedCharges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens it once per key; a key seen before answers with what was opened then. */
  public Page open(PaymentOrder order, String failureCode) {
    jdbc.sql(
            """
            insert into simulated_gateway_page (idempotency_key, token, case_number, amount, currency,
              method_ref, return_url, expires_at, failure_code, created_at)
            values (:key, :token, :case, :amount, :currency, :method, :url, :expires, :failure, :at)
            on conflict do nothing
            """)
        .param("key", order.idempotencyKey())
        .param("token", UUID.randomUUID().toString())
        .param("case", order.caseNumber())
        .param("amount", order.amount().amount())
        .param("currency", order.amount().currency())
        .param("method", order.methodRef())
        .param("url", order.returnUrl())
        .param("expires", Timestamp.from(order.expiresAt()))
        .param("failure", failureCode)
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return ofKey(order.idempotencyKey()).orElseThrow();
  }

  public Optional<Page> ofKey(String key) {
    return jdbc.sql("select * from simulated_gateway_page where idempotency_key = ?")
        .param(key)
        .query(SimulatedCharges::page)
        .optional();
  }

  public Optional<Page> ofToken(String token) {
    return jdbc.sql("select * from simulated_gateway_page where token = ?")
        .param(token)
        .query(SimulatedCharges::page)
        .optional();
  }

  /** Takes money once more; a stored method and a page take it once. */
  public Charge take(Page page, Money amount) {
    String id = "pi_" + UUID.randomUUID().toString().replace("-", "");
    jdbc.sql(
            """
            insert into simulated_gateway_charge (id, idempotency_key, amount, currency, charged_at)
            values (:id, :key, :amount, :currency, :at)
            """)
        .param("id", id)
        .param("key", page.key())
        .param("amount", amount.amount())
        .param("currency", amount.currency())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return new Charge(id, page.key(), amount, method(page.methodRef()));
  }

  public List<Charge> of(String key) {
    return charges("where c.idempotency_key = ?", key);
  }

  /** What the shop has not taken the report of. */
  public List<Charge> unreported() {
    return charges("where c.reported_at is null and ?", true);
  }

  public void reported(String id) {
    jdbc.sql("update simulated_gateway_charge set reported_at = ? where id = ?")
        .params(Timestamp.from(clock.instant()), id)
        .update();
  }

  private List<Charge> charges(String where, Object value) {
    return jdbc.sql(
            """
            select c.*, p.method_ref from simulated_gateway_charge c
            join simulated_gateway_page p using (idempotency_key)
            """
                + where
                + " order by c.charged_at, c.id")
        .param(value)
        .query(
            (row, at) ->
                new Charge(
                    row.getString("id"),
                    row.getString("idempotency_key"),
                    new Money(row.getLong("amount"), row.getString("currency")),
                    method(row.getString("method_ref"))))
        .list();
  }

  private static String method(String methodRef) {
    return methodRef == null ? "CARD" : "STORED";
  }

  private static Page page(ResultSet row, int at) throws SQLException {
    return new Page(
        row.getString("idempotency_key"),
        row.getString("token"),
        row.getString("case_number"),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("method_ref"),
        row.getString("return_url"),
        row.getTimestamp("expires_at").toInstant(),
        row.getString("failure_code"));
  }
}
