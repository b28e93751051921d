package io.recourse.goodwill.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.goodwill.Goodwill;
import io.recourse.goodwill.GoodwillBook;
import io.recourse.goodwill.GoodwillKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code goodwill_entry}, which a trigger keeps from being changed. */
@Repository
class JdbcGoodwillBook implements GoodwillBook {

  private static final String SELECT =
      """
      select *, exists (select 1 from goodwill_undo where entry_id = goodwill_entry.id) as undone
      from goodwill_entry
      """;

  private final JdbcClient jdbc;

  JdbcGoodwillBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Goodwill> find(String key) {
    return jdbc.sql(SELECT + "where key = ?").param(key).query(JdbcGoodwillBook::read).optional();
  }

  @Override
  public void hold(String customer) {
    jdbc.sql(
            """
            insert into goodwill_account (customer_id) values (?)
            on conflict (customer_id) do update set customer_id = excluded.customer_id\
            """)
        .param(customer)
        .update();
  }

  @Override
  public long pointsSince(String customer, Instant since) {
    return jdbc.sql(
            """
            select coalesce(sum(points), 0) from goodwill_entry
            where customer_id = ? and kind = 'POINTS' and at > ?
              and id not in (select entry_id from goodwill_undo)\
            """)
        .params(customer, Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  @Override
  public List<Money> sumsSince(String customer, GoodwillKind kind, Instant since) {
    return jdbc.sql(
            """
            select currency, sum(amount) as amount from goodwill_entry
            where customer_id = ? and kind = ? and at > ?
              and id not in (select entry_id from goodwill_undo) group by currency\
            """)
        .params(customer, kind.name(), Timestamp.from(since))
        .query((row, i) -> new Money(row.getLong("amount"), row.getString("currency")))
        .list();
  }

  @Override
  public void add(Goodwill granted) {
    Money worth = granted.worth();
    jdbc.sql(
            """
            insert into goodwill_entry (id, key, case_number, customer_id, kind, points, amount, currency,
              coupon, valid_until, reason, role, actor, at)
            values (:id, :key, :case, :customer, :kind, :points, :amount, :currency,
              :coupon, :until, :reason, :role, :actor, :at)
            """)
        .param("id", granted.id())
        .param("key", granted.key())
        .param("case", granted.caseNumber().value())
        .param("customer", granted.customer())
        .param("kind", granted.kind().name())
        .param("points", worth == null ? granted.points() : null)
        .param("amount", worth == null ? null : worth.amount())
        .param("currency", worth == null ? null : worth.currency())
        .param("coupon", granted.coupon())
        .param("until", granted.validUntil() == null ? null : Timestamp.from(granted.validUntil()))
        .param("reason", granted.reason())
        .param("role", granted.role())
        .param("actor", granted.actor())
        .param("at", Timestamp.from(granted.at()))
        .update();
  }

  @Override
  public void undo(UUID id, String reason, String actor, Instant at) {
    jdbc.sql("insert into goodwill_undo (entry_id, reason, actor, at) values (?, ?, ?, ?)")
        .params(id, reason, actor, Timestamp.from(at))
        .update();
  }

  @Override
  public List<Goodwill> ofCase(CaseNumber number) {
    return jdbc.sql(SELECT + "where case_number = ? order by at, id")
        .param(number.value())
        .query(JdbcGoodwillBook::read)
        .list();
  }

  private static Goodwill read(ResultSet row, int at) throws SQLException {
    GoodwillKind kind = GoodwillKind.valueOf(row.getString("kind"));
    Timestamp until = row.getTimestamp("valid_until");
    return new Goodwill(
        row.getObject("id", UUID.class),
        row.getString("key"),
        new CaseNumber(row.getString("case_number")),
        row.getString("customer_id"),
        kind,
        row.getLong("points"),
        kind == GoodwillKind.POINTS
            ? null
            : new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("coupon"),
        until == null ? null : until.toInstant(),
        row.getString("reason"),
        row.getString("role"),
        row.getString("actor"),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("undone"));
  }
}
