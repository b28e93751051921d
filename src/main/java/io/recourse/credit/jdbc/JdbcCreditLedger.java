package io.recourse.credit.jdbc;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.credit.CreditEntry;
import io.recourse.credit.CreditEntry.Kind;
import io.recourse.credit.CreditLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Store credit in PostgreSQL; a trigger moves the balance with each entry, and a check bounds it.
 */
@Repository
class JdbcCreditLedger implements CreditLedger {

  private static final String ENTER =
      """
      insert into credit_entry (customer_id, currency, kind, key, amount, case_number, order_number, at, actor,
        expires_at)
      values (:customer, :currency, :kind, :key, :amount, :case, :order, :at, :actor, :expiresAt)
      on conflict (kind, key) do nothing
      """;

  private final JdbcClient jdbc;

  JdbcCreditLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean enter(String customer, CreditEntry entry) {
    jdbc.sql(
            "insert into credit_account (customer_id, currency) values (?, ?) on conflict do"
                + " nothing")
        .params(customer, entry.amount().currency())
        .update();
    try {
      return insert(customer, entry) == 1;
    } catch (DataIntegrityViolationException e) {
      throw Problem.conflict("credit.notEnough");
    }
  }

  private int insert(String customer, CreditEntry entry) {
    return jdbc.sql(ENTER)
        .param("customer", customer)
        .param("currency", entry.amount().currency())
        .param("kind", entry.kind().name())
        .param("key", entry.key())
        .param("amount", entry.amount().amount())
        .param("case", entry.caseNumber())
        .param("order", entry.orderNumber())
        .param("at", Timestamp.from(entry.at()))
        .param("actor", entry.actor())
        .param("expiresAt", timestamp(entry.expiresAt()))
        .update();
  }

  @Override
  public Optional<CreditEntry> find(Kind kind, String key) {
    return jdbc.sql("select * from credit_entry where kind = ? and key = ?")
        .params(kind.name(), key)
        .query(JdbcCreditLedger::read)
        .optional();
  }

  @Override
  public Optional<String> owner(Kind kind, String key) {
    return jdbc.sql("select customer_id from credit_entry where kind = ? and key = ?")
        .params(kind.name(), key)
        .query(String.class)
        .optional();
  }

  @Override
  public List<Money> balances(String customer) {
    return jdbc.sql(
            "select balance, currency from credit_account where customer_id = ? order by currency")
        .param(customer)
        .query((row, number) -> new Money(row.getLong("balance"), row.getString("currency")))
        .list();
  }

  @Override
  public List<CreditEntry> entries(String customer) {
    return jdbc.sql("select * from credit_entry where customer_id = ? order by id desc")
        .param(customer)
        .query(JdbcCreditLedger::read)
        .list();
  }

  @Override
  public List<CreditEntry> hold(String customer, String currency) {
    jdbc.sql("select 1 from credit_account where customer_id = ? and currency = ? for update")
        .params(customer, currency)
        .query(Integer.class)
        .optional();
    return jdbc.sql("select * from credit_entry where customer_id = ? and currency = ? order by id")
        .params(customer, currency)
        .query(JdbcCreditLedger::read)
        .list();
  }

  @Override
  public List<CreditEntry> expiring(Instant from, Instant until, String after) {
    return jdbc.sql(
            """
            select e.* from credit_entry e
            join credit_account a on a.customer_id = e.customer_id and a.currency = e.currency
            where e.kind = 'GRANT' and e.expires_at > :from and e.expires_at <= :until
              and a.balance > 0 and e.key > :after
            order by e.key limit 100
            """)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .param("after", after == null ? "" : after)
        .query(JdbcCreditLedger::read)
        .list();
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  @Override
  public List<CreditEntry> ofCase(String caseNumber) {
    return jdbc.sql("select * from credit_entry where case_number = ? order by id")
        .param(caseNumber)
        .query(JdbcCreditLedger::read)
        .list();
  }

  private static CreditEntry read(ResultSet row, int number) throws SQLException {
    return new CreditEntry(
        Kind.valueOf(row.getString("kind")),
        row.getString("key"),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("case_number"),
        row.getString("order_number"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant).orElse(null));
  }
}
