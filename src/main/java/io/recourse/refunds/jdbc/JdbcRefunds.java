package io.recourse.refunds.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundPromise;
import io.recourse.refunds.RefundedSoFar;
import io.recourse.refunds.Refunds;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refunds in PostgreSQL; saving publishes their events. */
@Repository
class JdbcRefunds implements Refunds {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate rows;
  private final ApplicationEventPublisher events;
  private final RefundSums sums;

  JdbcRefunds(JdbcClient jdbc, NamedParameterJdbcTemplate rows, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.events = events;
    this.sums = new RefundSums(jdbc);
  }

  @Override
  public boolean add(Refund refund) {
    boolean added = RefundRows.keys(jdbc.sql(RefundRows.INSERT), refund.promise()).update() == 1;
    if (added) {
      refund.takeEvents().forEach(events::publishEvent);
    }
    return added;
  }

  @Override
  public void addItems(RefundId decision, List<RefundItem> items) {
    if (!items.isEmpty()) {
      rows.batchUpdate(
          ItemRows.INSERT,
          items.stream()
              .map(item -> ItemRows.row(decision, item))
              .toArray(SqlParameterSource[]::new));
    }
  }

  @Override
  public void addShares(RefundId decision, Map<Integer, Long> byLine) {
    byLine.forEach(
        (line, amount) ->
            jdbc.sql("insert into refund_share (refund_id, order_line, amount) values (?, ?, ?)")
                .params(decision.value(), line, amount)
                .update());
  }

  @Override
  public Refund get(RefundId id) {
    return one(" where id = :id", id.value());
  }

  @Override
  public Refund lock(RefundId id) {
    return one(" where id = :id for update", id.value());
  }

  private Refund one(String where, UUID id) {
    return jdbc.sql(RefundRows.SELECT + where)
        .param("id", id)
        .query(RefundRows::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("refund.unknown"));
  }

  @Override
  public List<Refund> parts(RefundId decision) {
    return all("decision_id = :key", decision.value());
  }

  @Override
  public List<Refund> ofDecision(String decisionKey) {
    return all("decision_key = :key", decisionKey);
  }

  @Override
  public List<Refund> ofCase(CaseNumber number) {
    return all("case_number = :key", number.value());
  }

  @Override
  public List<RefundId> reserved() {
    return jdbc.sql("select distinct decision_id from refund where state = 'RESERVED'")
        .query((row, i) -> new RefundId(row.getObject("decision_id", UUID.class)))
        .list();
  }

  @Override
  public List<Refund> ofDecisions(Collection<RefundId> decisions, Collection<RefundId> parts) {
    return jdbc.sql(
            RefundRows.SELECT
                + " where decision_id = any(:decisions) or id = any(:parts) order by created_at,"
                + " part")
        .param("decisions", decisions.stream().map(RefundId::value).toArray(UUID[]::new))
        .param("parts", parts.stream().map(RefundId::value).toArray(UUID[]::new))
        .query(RefundRows::read)
        .list();
  }

  private List<Refund> all(String where, Object key) {
    return jdbc.sql(
            RefundRows.SELECT + " where " + where + " order by created_at, decision_id, part")
        .param("key", key)
        .query(RefundRows::read)
        .list();
  }

  @Override
  public Optional<RefundId> named(String idempotencyKey, String providerRef) {
    return jdbc.sql(
            """
            select id from refund where idempotency_key = :key or provider_ref = :ref
            order by idempotency_key = :key desc limit 1
            """)
        .param("key", idempotencyKey == null ? "" : idempotencyKey)
        .param("ref", providerRef == null ? "" : providerRef)
        .query(UUID.class)
        .optional()
        .map(RefundId::new);
  }

  @Override
  public List<RefundItem> items(RefundId decision) {
    return jdbc.sql(ItemRows.SELECT).param("id", decision.value()).query(ItemRows::read).list();
  }

  @Override
  public void save(Refund refund) {
    int rows = RefundRows.progress(jdbc.sql(RefundRows.UPDATE), refund).update();
    if (rows == 0) {
      throw Problem.stale("refund.stale");
    }
    refund.takeEvents().forEach(events::publishEvent);
  }

  @Override
  public RefundedSoFar soFar(String orderNumber) {
    return sums.soFar(orderNumber);
  }

  @Override
  public Map<Integer, Long> perPayment(String orderNumber) {
    return sums.perPayment(orderNumber);
  }

  @Override
  public List<Money> beside(RefundPromise promise, Instant since) {
    return sums.beside(promise, since);
  }

  @Override
  public List<Money> ofShop(RefundId decision, Instant since) {
    return sums.ofShop(decision, since);
  }

  @Override
  public Set<String> deciders(CaseNumber number) {
    return new LinkedHashSet<>(
        jdbc.sql(
                "select person from published.case_decider where case_number = :number order by at"
                    + " desc")
            .param("number", number.value())
            .query(String.class)
            .list());
  }
}
